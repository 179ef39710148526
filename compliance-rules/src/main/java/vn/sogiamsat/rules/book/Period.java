package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of whole months.
 *
 * @param from its first day
 * @param to the first day after it
 */
public record Period(PeriodKind kind, LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Such as {@code 2023-10}, {@code 2023-Q4}, {@code 2023}. */
    public String code() {
        return switch (kind) {
            case MONTH -> "%04d-%02d".formatted(from.getYear(), from.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(from.getYear(), (from.getMonthValue() - 1) / 3 + 1);
            case YEAR -> "%04d".formatted(from.getYear());
        };
    }
}
