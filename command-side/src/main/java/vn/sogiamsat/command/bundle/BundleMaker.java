package vn.sogiamsat.command.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final ForBundles log;
    private final StoredEvents events;
    private final DocumentVault vault;
    private final FactGateway facts;
    private final Clock clock;

    BundleMaker(ForBundles log, StoredEvents events, DocumentVault vault, FactGateway facts, Clock clock) {
        this.log = log;
        this.events = events;
        this.vault = vault;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Prepared prepare(Request request) {
        List<UUID> wanted = request.events().stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw new RefusedException(
                    "Gói bằng chứng phải có ít nhất một sự kiện. (A bundle of evidence holds at least one event.)");
        }
        ForBundles.Proven proven = proven(wanted);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            evidence.add(evidence(wanted.get(i), proven.answers().get(i)));
        }
        evidence.sort(Comparator.comparingLong(Evidence::position));
        refuseGaps(evidence);
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        EvidenceBundled told =
                new EvidenceBundled(now, id, request.scope(), request.of(), request.reason(), evidence.size());
        facts.recordOnce(told.stream(), Draft.ofLedger("bundle-" + id, now, "user:" + request.by(), told));
        return new PreparedBundle(id, now, request, evidence, proven, log, vault);
    }

    /** A checkpoint follows an event within a second or so: who asks sooner is spared asking again. */
    private ForBundles.Proven proven(List<UUID> wanted) {
        long asked = System.nanoTime();
        ForBundles.Proven proven = log.prove(wanted);
        while (proven.answers().stream().anyMatch(Answer.NotYet.class::isInstance)
                && System.nanoTime() - asked < PATIENCE.toNanos()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            proven = log.prove(wanted);
        }
        return proven;
    }

    /** Something could be left out unseen: who verifies a bundle finds it wrong. */
    private static void refuseGaps(List<Evidence> evidence) {
        Map<String, Long> last = new HashMap<>();
        for (Evidence each : evidence) {
            StoredEvent event = each.event();
            Long before = last.put(event.stream(), event.sequence());
            if (before != null && before + 1 != event.sequence()) {
                throw new RefusedException(
                        "Giữa các sự kiện của %s còn thiếu sự kiện ngay trước %s: gói phải có đủ từ đầu đến cuối. (Of %1$s the event right before %2$s is missing: a bundle holds all from the first to the last.)"
                                .formatted(event.stream(), event.eventId()));
            }
        }
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
