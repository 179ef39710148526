package vn.sogiamsat.query.export;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table, with its type: a date stays a date, and a number a number. */
public sealed interface Value {

    record Text(String text) implements Value {}

    record Number(long number) implements Value {}

    record Day(LocalDate day) implements Value {}

    /** To be shown in Asia/Ho_Chi_Minh, to the second. */
    record Moment(Instant instant) implements Value {}

    /** An empty cell. */
    record Nothing() implements Value {}

    static Value of(@Nullable String text) {
        return text == null ? new Nothing() : new Text(text);
    }

    static Value of(long number) {
        return new Number(number);
    }

    static Value of(@Nullable LocalDate day) {
        return day == null ? new Nothing() : new Day(day);
    }

    static Value of(@Nullable Instant instant) {
        return instant == null ? new Nothing() : new Moment(instant);
    }

    /** A number where there is one. */
    static Value orNothing(@Nullable Long number) {
        return number == null ? new Nothing() : new Number(number);
    }
}
