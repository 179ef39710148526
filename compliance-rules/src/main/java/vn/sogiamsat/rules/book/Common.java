package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;

/** Reads the parts that stand in several places of a rulebook. Null comes of null, and of what is faulty. */
final class Common {
    static final int LONGEST_WORDS = 1_000;
    static final int LONGEST_NAME = 200;

    /** The largest integers that JSON and everything that reads it keep as they are. */
    static final long LARGEST = 9_007_199_254_740_991L;

    private Common() {}

    static @Nullable Words words(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        Fields fields = Fields.known(cursor, List.of("vi", "en"), List.of());
        String vi = text(fields.get("vi"), LONGEST_WORDS);
        String en = text(fields.get("en"), LONGEST_WORDS);
        return vi == null || en == null ? null : new Words(vi, en);
    }

    static @Nullable Citation citation(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        Fields fields = Fields.known(cursor, List.of("number", "issuer", "date"), List.of("clause"));
        String number = text(fields.get("number"), LONGEST_NAME);
        String issuer = text(fields.get("issuer"), LONGEST_NAME);
        LocalDate date = day(fields.get("date"));
        String clause = text(fields.get("clause"), LONGEST_NAME);
        return number == null || issuer == null || date == null ? null : new Citation(number, issuer, date, clause);
    }

    static @Nullable String text(@Nullable Cursor cursor, int most) {
        return cursor == null ? null : cursor.text(most);
    }

    static @Nullable String text(@Nullable Cursor cursor, Form form) {
        return cursor == null ? null : cursor.text(form);
    }

    static @Nullable LocalDate day(@Nullable Cursor cursor) {
        if (cursor == null || !cursor.expect(Shape.TEXT)) {
            return null;
        }
        try {
            if (cursor.raw().length() == 10) {
                return LocalDate.parse(cursor.raw());
            }
        } catch (DateTimeParseException e) {
            // Told below, as all that is no day.
        }
        cursor.fault(
                "%s không phải là một ngày có thật; cần năm-tháng-ngày, như 2018-07-06."
                        .formatted(Report.quote(cursor.raw())),
                "%s is no day; needed is year-month-day, such as 2018-07-06.".formatted(Report.quote(cursor.raw())));
        return null;
    }

    static @Nullable Long integer(@Nullable Cursor cursor) {
        if (cursor == null || !cursor.expect(Shape.INTEGER)) {
            return null;
        }
        try {
            long value = Long.parseLong(cursor.raw());
            if (Math.abs(value) <= LARGEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Longer than any long: told below.
        }
        cursor.fault(
                "Số quá lớn; cần từ -%1$d đến %1$d.".formatted(LARGEST),
                "The number is too large; needed is -%1$d to %1$d.".formatted(LARGEST));
        return null;
    }

    static <E extends Enum<E> & Labelled> @Nullable E choice(@Nullable Cursor cursor, Class<E> choices) {
        return cursor == null ? null : cursor.choice(Arrays.asList(choices.getEnumConstants()), Labelled::code);
    }

    /** Codes of units; none where there is no list. */
    static List<String> units(@Nullable Cursor cursor) {
        return cursor == null ? List.of() : cursor.distinct(item -> item.text(Form.UNIT));
    }
}
