package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.security.SourcePrincipal;

/** Judges submissions as intake does, and looks at what is on record under their ids, but keeps nothing. */
@Component
class Weighing {
    private final Judge judge;
    private final Claims claims;

    Weighing(Judge judge, Claims claims) {
        this.judge = judge;
        this.claims = claims;
    }

    /** @return in order */
    List<Foreseen> weigh(List<Incoming> submissions, SourcePrincipal sender) {
        List<Judged> judged =
                submissions.stream().map(each -> judged(each, sender)).toList();
        Map<ClaimKey, Claim> taken =
                claims.find(judged.stream().flatMap(Judged::looksFor).distinct().toList());
        return judged.stream().map(each -> each.by(taken)).toList();
    }

    private Judged judged(Incoming submission, SourcePrincipal sender) {
        return switch (submission) {
            case Incoming.Malformed malformed -> Judged.whatever(new Foreseen.Malformed(malformed.reason()));
            case Incoming.Event event ->
                switch (judge.judge(event.envelope(), sender)) {
                    case Verdict.Refused refused -> Judged.whatever(new Foreseen.Refused(refused.reason()));
                    case Verdict.Good good ->
                        Judged.of(
                                good.submission().envelope(), good.submission().digest(), new Foreseen.New());
                    case Verdict.Faulty faulty ->
                        Judged.of(faulty.envelope(), faulty.digest(), new Foreseen.Faulty(faulty.problems()));
                };
        };
    }

    /**
     * @param keys under which something may be on record; at most one
     * @param otherwise what becomes of it where nothing is
     */
    private record Judged(List<ClaimKey> keys, String digest, Foreseen otherwise) {
        static Judged whatever(Foreseen foreseen) {
            return new Judged(List.of(), "", foreseen);
        }

        static Judged of(Envelope envelope, String digest, Foreseen otherwise) {
            List<ClaimKey> keys = Storable.isStorable(envelope.id())
                    ? List.of(new ClaimKey(envelope.source(), envelope.id()))
                    : List.of();
            return new Judged(keys, digest, otherwise);
        }

        Stream<ClaimKey> looksFor() {
            return keys.stream();
        }

        Foreseen by(Map<ClaimKey, Claim> taken) {
            Claim claim = keys.isEmpty() ? null : taken.get(keys.getFirst());
            if (claim == null) {
                return otherwise;
            }
            return claim.digest().equals(digest)
                    ? new Foreseen.Known(claim.receipt())
                    : new Foreseen.Conflicting(claim.receipt());
        }
    }
}
