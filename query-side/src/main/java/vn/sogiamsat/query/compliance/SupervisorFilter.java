package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.obligation.Status;

/**
 * Which committee members are asked for; what is null filters nothing or has its default.
 *
 * @param unit their committee's, with everything below it; all the user sees by default
 * @param year this one by default
 * @param on the day at the end of which they are looked at; this very moment by default, and for today
 * @param known the day at whose end it had to be known; all that is known by default
 */
public record SupervisorFilter(
        @Nullable UUID unit,
        @Nullable Integer year,
        @Nullable Status status,
        @Nullable LocalDate on,
        @Nullable LocalDate known,
        @Nullable Integer size,
        @Nullable String after) {

    /** The same, asked of obligations: those of superiors are due at the end of the year. */
    ObligationFilter obligations(int ofYear) {
        return new ObligationFilter(
                unit, null, status, YearMonth.of(ofYear, 1), YearMonth.of(ofYear, 12), on, known, size, after);
    }
}
