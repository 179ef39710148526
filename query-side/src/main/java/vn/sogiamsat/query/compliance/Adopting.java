package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.DecidingDocument;

/**
 * The form of adopting a rulebook, as typed.
 *
 * @param text the rulebook, YAML
 * @param number of the deciding document; issuer and date likewise
 * @param openFrom the first month in which there are to be obligations; null to open none
 */
record Adopting(
        @Nullable String text,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable YearMonth openFrom) {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 200;
    /** Twenty years of months. */
    private static final int MOST_MONTHS = 240;

    static Adopting of(String text) {
        return new Adopting(text, null, null, null, null);
    }

    /** Which message tells what is missing; null when nothing is. */
    @Nullable String problem(YearMonth now) {
        if (textOf(text).isEmpty()) {
            return "adopt.problem.text";
        }
        if (isUnfit(number, LONGEST_NUMBER)) {
            return "adopt.problem.number";
        }
        if (isUnfit(issuer, LONGEST_ISSUER)) {
            return "adopt.problem.issuer";
        }
        if (date == null) {
            return "adopt.problem.date";
        }
        if (openFrom != null
                && (openFrom.isAfter(now) || openFrom.plusMonths(MOST_MONTHS).isBefore(now))) {
            return "adopt.problem.open";
        }
        return null;
    }

    /** To be asked for only where there is no {@link #problem}. */
    DecidingDocument decision() {
        return new DecidingDocument(textOf(number), textOf(issuer), date == null ? LocalDate.EPOCH : date);
    }

    private static boolean isUnfit(@Nullable String typed, int longest) {
        String text = textOf(typed);
        return text.isEmpty() || text.length() > longest;
    }

    static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
