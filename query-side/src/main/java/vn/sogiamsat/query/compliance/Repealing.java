package vn.sogiamsat.query.compliance;

import org.jspecify.annotations.Nullable;

/**
 * The form of repealing a rulebook, as typed.
 *
 * @param from the first day on which it no longer holds
 */
record Repealing(
        @Nullable String from,
        @Nullable String reason,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date)
        implements Decided {
    static final Repealing EMPTY = new Repealing(null, null, null, null, null);

    /** Which message tells what is wrong; null when nothing is, the reason aside. */
    @Nullable String problem() {
        return Decided.day(from).isEmpty() ? "repeal.problem.from" : decisionProblem();
    }
}
