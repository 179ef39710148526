package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the submissions of one request were answered, told within the process when what is to be kept is on disk. For
 * counting and for the log; holds nothing of what was sent.
 *
 * @param source the sender's registered name
 * @param outcomes how many were answered what: {@code recorded}, {@code known}, {@code conflicting},
 *     {@code quarantined}, {@code wrong}, {@code refused}, {@code malformed}
 */
public record SubmissionsAnswered(String source, Map<String, Integer> outcomes) {
    static SubmissionsAnswered of(String source, List<Outcome> answers) {
        Map<String, Integer> outcomes = new TreeMap<>();
        answers.forEach(answer -> outcomes.merge(name(answer), 1, Integer::sum));
        return new SubmissionsAnswered(source, outcomes);
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> "recorded";
            case Outcome.Known known -> "known";
            case Outcome.Conflicting conflicting -> "conflicting";
            case Outcome.Quarantined quarantined -> "quarantined";
            case Outcome.Wrong wrong -> "wrong";
            case Outcome.Refused refused -> "refused";
            case Outcome.Malformed malformed -> "malformed";
        };
    }
}
