package vn.sogiamsat.query.compliance;

import java.io.Serializable;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.preview.PreviewAdoption;

/**
 * The form of adopting a rulebook, as typed. It waits in the session until it is confirmed.
 *
 * @param text the rulebook, YAML
 * @param number of the deciding document; issuer and date likewise
 * @param openFrom the first month in which there are to be obligations; null to open none
 */
record Adopting(
        @Nullable String text,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date,
        @Nullable YearMonth openFrom)
        implements Decided, Serializable {
    /** Twenty years of months. */
    private static final int MOST_MONTHS = 240;

    static Adopting of(String text) {
        return new Adopting(text, null, null, null, null);
    }

    /** Which message tells what is missing; null when nothing is. */
    @Nullable String problem(YearMonth now) {
        if (Decided.textOf(text).isEmpty()) {
            return "adopt.problem.text";
        }
        String decision = decisionProblem();
        if (decision != null) {
            return decision;
        }
        return openFrom != null
                        && (openFrom.isAfter(now)
                                || openFrom.plusMonths(MOST_MONTHS).isBefore(now))
                ? "adopt.problem.open"
                : null;
    }

    /** The text as it is adopted. */
    String whole() {
        return Decided.textOf(text).replace("\r\n", "\n") + "\n";
    }

    PreviewAdoption question() {
        return new PreviewAdoption(whole(), openFrom);
    }

    /** The same for the same form, so that nothing is confirmed but what was looked at. */
    public String token() {
        return Texts.sha256(String.join(
                "\0", question().digest(), Decided.textOf(number), Decided.textOf(issuer), Decided.textOf(date)));
    }
}
