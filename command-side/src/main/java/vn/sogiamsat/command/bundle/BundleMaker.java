package vn.sogiamsat.command.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.log.ForBundles;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactGateway;
import vn.sogiamsat.core.event.EvidenceBundled;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.LogProofs.Answer;
import vn.sogiamsat.core.port.StoredEvents;
import vn.sogiamsat.core.port.StoredEvents.StoredEvent;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.TlogProof;

/** Gathers events and their proofs, and records that they leave the ledger before they do. */
@Component
class BundleMaker implements EvidenceBundles {
    private static final int MOST = 5_000;

    private final ForBundles log;
    private final WholeStreams streams;
    private final StoredEvents events;
    private final DocumentVault vault;
    private final FactGateway facts;
    private final Clock clock;

    BundleMaker(
            ForBundles log,
            WholeStreams streams,
            StoredEvents events,
            DocumentVault vault,
            FactGateway facts,
            Clock clock) {
        this.log = log;
        this.streams = streams;
        this.events = events;
        this.vault = vault;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Prepared prepare(Request request) {
        List<UUID> wanted = streams.whole(request.events());
        if (wanted.size() > MOST) {
            throw new RefusedException(
                    "Gói có %1$d sự kiện kể cả những sự kiện ở giữa của mỗi dòng, nhiều hơn %2$d: hãy thu hẹp phạm vi. (The bundle has %1$d events with those between in each stream, more than %2$d: narrow it.)"
                            .formatted(wanted.size(), MOST));
        }
        if (wanted.isEmpty()) {
            throw new RefusedException(
                    "Gói bằng chứng phải có ít nhất một sự kiện. (A bundle of evidence holds at least one event.)");
        }
        ForBundles.Proven proven = log.prove(wanted);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            evidence.add(evidence(wanted.get(i), proven.answers().get(i)));
        }
        evidence.sort(Comparator.comparingLong(Evidence::position));
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        EvidenceBundled told =
                new EvidenceBundled(now, id, request.scope(), request.of(), request.reason(), evidence.size());
        facts.recordOnce(told.stream(), Draft.ofLedger("bundle-" + id, now, "user:" + request.by(), told));
        return new PreparedBundle(id, now, request, evidence, proven, log, vault);
    }

    private Evidence evidence(UUID id, Answer answer) {
        return switch (answer) {
            case Answer.Unknown unknown ->
                throw new RefusedException(
                        "Không có sự kiện %s trong sổ. (The ledger has no event %1$s.)".formatted(id));
            case Answer.NotYet notYet ->
                throw new RefusedException(
                        "Sự kiện %s vừa được ghi, chưa có điểm chốt nào; hãy thử lại sau vài giây. (The event %1$s was recorded just now and no checkpoint covers it yet; try again in some seconds.)"
                                .formatted(id));
            case Answer.Proven proven -> {
                StoredEvent stored = events.find(id).orElseThrow();
                try {
                    yield new Evidence(proven.position(), stored, proven.leaf(), TlogProof.parse(proven.proof()));
                } catch (MalformedException e) {
                    throw new IllegalStateException(new String(proven.proof(), UTF_8), e);
                }
            }
        };
    }
}
