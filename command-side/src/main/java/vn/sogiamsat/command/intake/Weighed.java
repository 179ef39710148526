package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.core.port.FormIntake;

/** What was found of one thing that a person would tell, while nothing is recorded yet. */
sealed interface Weighed {
    /** Whatever is on record, this is the answer. */
    record Answered(FormIntake.Outcome answer) implements Weighed {}

    /** The answer depends on what is on record under its id. */
    record Open(ClaimKey claim, String digest, FormIntake.Outcome otherwise) implements Weighed {}

    static Weighed answered(Incoming.Malformed malformed) {
        return new Answered(FormAnswers.of(new Outcome.Malformed(malformed.reason())));
    }

    static Weighed judged(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> new Answered(FormAnswers.wouldBeRefused(refused.reason()));
            case Verdict.Good good ->
                new Open(
                        key(good.submission().envelope()),
                        good.submission().digest(),
                        new FormIntake.Outcome(FormIntake.Answer.NEW, null, List.of()));
            case Verdict.Faulty faulty ->
                Storable.isStorable(faulty.envelope().id())
                        ? new Open(
                                key(faulty.envelope()),
                                faulty.digest(),
                                FormAnswers.of(new Outcome.Wrong(faulty.problems())))
                        : new Answered(FormAnswers.of(new Outcome.Wrong(faulty.problems())));
        };
    }

    private static ClaimKey key(Envelope envelope) {
        return new ClaimKey(envelope.source(), envelope.id());
    }

    /** The claim on which the answer depends. */
    default Optional<ClaimKey> key() {
        return switch (this) {
            case Answered answered -> Optional.empty();
            case Open open -> Optional.of(open.claim());
        };
    }

    /** @param taken the claims that stand */
    default FormIntake.Outcome outcome(Map<ClaimKey, Claim> taken) {
        return switch (this) {
            case Answered answered -> answered.answer();
            case Open open -> {
                Claim claim = taken.get(open.claim());
                if (claim == null) {
                    yield open.otherwise();
                }
                yield FormAnswers.of(
                        claim.digest().equals(open.digest())
                                ? new Outcome.Known(claim.receipt())
                                : new Outcome.Conflicting(claim.receipt()));
            }
        };
    }
}
