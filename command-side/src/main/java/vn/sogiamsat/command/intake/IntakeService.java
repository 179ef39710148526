package vn.sogiamsat.command.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactGateway;
import vn.sogiamsat.command.record.Settled;
import vn.sogiamsat.command.record.Settlement;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.source.SubmissionLog;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;

/** Takes submissions in: judges each, keeps what is to be kept, and only then answers. */
@Component
class IntakeService {
    private final Judge judge;
    private final Admission admission;
    private final Settlement settlement;
    private final Claims claims;
    private final FactGateway facts;
    private final QuarantinedFaults quarantined;
    private final SubmissionLog refusals;
    private final OperationalLog log;
    private final Clock clock;
    private final ApplicationEventPublisher told;

    IntakeService(
            Judge judge,
            Admission admission,
            Settlement settlement,
            Claims claims,
            FactGateway facts,
            QuarantinedFaults quarantined,
            SubmissionLog refusals,
            OperationalLog log,
            Clock clock,
            ApplicationEventPublisher told) {
        this.judge = judge;
        this.admission = admission;
        this.settlement = settlement;
        this.claims = claims;
        this.facts = facts;
        this.quarantined = quarantined;
        this.refusals = refusals;
        this.log = log;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Takes in what a source sends; what is wrong in form is quarantined.
     *
     * @return what becomes of each, in order; what is answered as kept is on disk
     */
    List<Outcome> take(List<Incoming> submissions, SourcePrincipal sender) {
        return take(submissions, sender, "source:" + sender.name(), quarantined);
    }

    /**
     * @param recordedBy as it stands in the facts' headers
     * @param faults what becomes of what is wrong in form
     * @return what becomes of each, in order; what is answered as kept is on disk
     */
    List<Outcome> take(List<Incoming> submissions, SourcePrincipal sender, String recordedBy, Faults faults) {
        Round round = new Round(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            switch (submissions.get(i)) {
                case Incoming.Malformed malformed -> {
                    log.count("not-a-cloudevent");
                    round.outcomes[i] = new Outcome.Malformed(malformed.reason());
                }
                case Incoming.Event event -> {
                    switch (judge.judge(event.envelope(), sender)) {
                        case Verdict.Good good -> round.good.put(i, good.submission());
                        case Verdict.Faulty faulty -> round.faulty.put(i, faulty);
                        case Verdict.Refused refused -> round.refused.put(i, refused);
                    }
                }
            }
        }
        refuse(round, sender);
        record(round, recordedBy);
        settleFaulty(round, sender, faults);
        List<Outcome> answers = round.answers();
        told.publishEvent(SubmissionsAnswered.of(sender.name(), answers));
        return answers;
    }

    /** What was found of each submission of a request, by its place, and what it is answered. */
    private static final class Round {
        final @Nullable Outcome[] outcomes;
        final Map<Integer, Submission> good = new LinkedHashMap<>();
        final Map<Integer, Verdict.Faulty> faulty = new LinkedHashMap<>();
        final Map<Integer, Verdict.Refused> refused = new LinkedHashMap<>();

        Round(int size) {
            outcomes = new @Nullable Outcome[size];
        }

        List<Outcome> answers() {
            List<Outcome> answers = new ArrayList<>();
            for (Outcome outcome : outcomes) {
                answers.add(Objects.requireNonNull(outcome));
            }
            return answers;
        }
    }

    private void refuse(Round round, SourcePrincipal sender) {
        if (round.refused.isEmpty()) {
            return;
        }
        refusals.refused(
                sender.name(),
                round.refused.values().stream()
                        .map(refused ->
                                new SubmissionLog.Refusal(refused.envelope().id(), refused.digest(), refused.reason()))
                        .toList());
        round.refused.forEach((i, refused) -> round.outcomes[i] = new Outcome.Refused(refused.reason()));
    }

    private void record(Round round, String recordedBy) {
        List<Integer> places = List.copyOf(round.good.keySet());
        List<Settled> settled = settlement.settle(round.good.values().stream()
                .map(submission -> admission.placed(submission, recordedBy))
                .toList());
        for (int j = 0; j < places.size(); j++) {
            Submission submission = Objects.requireNonNull(round.good.get(places.get(j)));
            round.outcomes[places.get(j)] = outcome(settled.get(j), submission.digest());
        }
    }

    private Outcome outcome(Settled settled, String digest) {
        return switch (settled) {
            case Settled.Recorded recorded ->
                new Outcome.Recorded(recorded.claim().receipt());
            case Settled.Known known -> new Outcome.Known(known.claim().receipt());
            case Settled.Conflicting conflicting -> conflict(conflicting.claim(), digest);
        };
    }

    private Outcome conflict(Claim claim, String digest) {
        log.count("same-id-other-content");
        Receipt first = claim.receipt();
        StreamId stream = new StreamId(first.stream());
        Draft conflict = Draft.ofLedger(
                "conflict/same-id/" + first.eventId() + "/" + digest,
                clock.instant(),
                Header.LEDGER,
                new ConflictRecorded(
                        stream,
                        ConflictKind.SAME_ID_OTHER_CONTENT,
                        first.eventId(),
                        first.eventId(),
                        claim.digest(),
                        digest));
        facts.recordOnce(stream, conflict);
        return new Outcome.Conflicting(first);
    }

    /** A faulty submission under an id that is taken is a conflict. */
    private void settleFaulty(Round round, SourcePrincipal sender, Faults faults) {
        if (round.faulty.isEmpty()) {
            return;
        }
        Map<ClaimKey, Claim> taken = claims.find(round.faulty.values().stream()
                .map(faulty -> key(faulty.envelope()))
                .filter(key -> Storable.isStorable(key.id()))
                .toList());
        Map<Integer, Verdict.Faulty> waiting = new HashMap<>(round.faulty);
        round.faulty.forEach((i, faulty) -> {
            Claim claim = taken.get(key(faulty.envelope()));
            if (claim != null) {
                waiting.remove(i);
                round.outcomes[i] = claim.digest().equals(faulty.digest())
                        ? new Outcome.Known(claim.receipt())
                        : conflict(claim, faulty.digest());
            }
        });
        List<Integer> places = List.copyOf(waiting.keySet());
        List<Outcome> settled = faults.settle(
                sender.name(),
                places.stream().map(waiting::get).map(Objects::requireNonNull).toList());
        for (int j = 0; j < places.size(); j++) {
            round.outcomes[places.get(j)] = settled.get(j);
        }
    }

    private static ClaimKey key(Envelope envelope) {
        return new ClaimKey(envelope.source(), envelope.id());
    }
}
