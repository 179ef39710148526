package vn.sogiamsat.rules.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.obligation.Version;

/** What the engine made of a story. */
final class Judged {
    static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    final Engine engine = new Engine();
    final List<Version> versions = new ArrayList<>();

    static Judged of(Story story) {
        Judged judged = new Judged();
        story.facts().forEach(fact -> judged.versions.addAll(judged.engine.add(fact)));
        return judged;
    }

    /** The one current obligation of a rule and subject. */
    Obligation the(String rule, UUID subject) {
        return only(all(rule).stream()
                .filter(obligation -> obligation.subject().equals(subject))
                .toList());
    }

    Obligation the(String rule, UUID subject, String period) {
        return only(all(rule).stream()
                .filter(obligation -> obligation.subject().equals(subject)
                        && obligation.period().equals(period))
                .toList());
    }

    List<Obligation> all(String rule) {
        return engine.current().stream()
                .map(Version::obligation)
                .filter(obligation -> obligation.rule().equals(rule))
                .toList();
    }

    /** What a rule comes to for a subject when everything is over. */
    Status status(String rule, UUID subject) {
        return status(the(rule, subject));
    }

    static Status status(Obligation obligation) {
        return obligation.at(LATER, Duration.ofDays(7)).orElseThrow();
    }

    private static Obligation only(List<Obligation> found) {
        if (found.size() != 1) {
            throw new AssertionError("expected one obligation, found " + found);
        }
        return found.getFirst();
    }
}
