package vn.sogiamsat.query.absence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed, whatever was typed; null where a field was not sent.
 *
 * @param kind {@code facts} or {@code numbers}
 * @param unit the id of one
 * @param below {@code true} for the units below, too
 * @param type the name of one, or of a family with {@code .*} behind
 * @param from of a period, or of a range of numbers
 */
record Typed(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String below,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable String source,
        @Nullable String prefix,
        @Nullable String first,
        @Nullable String last,
        @Nullable String reason) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_DIGITS = 18;

    boolean isOfNumbers() {
        return "numbers".equals(kind);
    }

    boolean isBelow() {
        return "true".equals(below);
    }

    /** Empty where no unit was chosen, or there can be none of this id. */
    Optional<UUID> unitId() {
        try {
            return Optional.of(UUID.fromString(text(unit)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> fromDay() {
        return day(from);
    }

    Optional<LocalDate> toDay() {
        return day(to);
    }

    Optional<Long> firstNumber() {
        return number(first);
    }

    Optional<Long> lastNumber() {
        return number(last);
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        String day = text(typed);
        try {
            return Optional.of(day.contains("/") ? LocalDate.parse(day, WRITTEN) : LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(@Nullable String typed) {
        String digits = text(typed);
        return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
