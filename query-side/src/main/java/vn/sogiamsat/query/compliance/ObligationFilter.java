package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.obligation.Status;

/**
 * Which obligations are asked for; what is null filters nothing or has its default.
 *
 * @param unit with everything below it; all the user sees by default
 * @param rule as {@code rulebook/rule}
 * @param from the first month in which they are due; January of the year by default
 * @param to the last such month; December by default
 * @param on the day at the end of which they are looked at; this very moment by default, and for today
 * @param known the day at whose end it had to be known; all that is known by default
 */
public record ObligationFilter(
        @Nullable UUID unit,
        @Nullable String rule,
        @Nullable Status status,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable LocalDate on,
        @Nullable LocalDate known,
        @Nullable Integer size,
        @Nullable String after) {}
