package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of waiving an obligation, as typed.
 *
 * @param until the first day on which the unit is obliged again
 */
record Waiving(
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date)
        implements Decided {
    static final Waiving EMPTY = new Waiving(null, null, null, null, null, null);

    /** Which message tells what is wrong; null when nothing is, the reason aside. */
    @Nullable String problem() {
        Optional<LocalDate> first = Decided.day(from);
        if (first.isEmpty()) {
            return "waive.problem.from";
        }
        return Decided.day(until).filter(last -> last.isAfter(first.get())).isEmpty()
                ? "waive.problem.until"
                : decisionProblem();
    }
}
