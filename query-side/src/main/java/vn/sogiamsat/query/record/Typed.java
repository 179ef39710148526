package vn.sogiamsat.query.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.query.web.Show;

/** Reads fields as what they mean; what cannot be read is noted, and left out. */
final class Typed {
    private final MeetingForm form;
    private final Texts texts;
    private final List<Fault> faults = new ArrayList<>();

    /** The message bundles, in the reader's language. */
    interface Texts {
        String of(String key, Object... arguments);
    }

    Typed(MeetingForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    MeetingForm form() {
        return form;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    String say(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** Null where nothing was typed. */
    @Nullable String text(String field) {
        String typed = form.get(field);
        return typed.isEmpty() ? null : typed;
    }

    boolean ticked(String field) {
        return !form.get(field).isEmpty();
    }

    /** A day and a time as {@code 2026-03-05T08:00}, here. */
    @Nullable Instant moment(String field) {
        return read(
                field,
                "record.fault.moment",
                typed -> LocalDateTime.parse(typed).atZone(Show.HERE).toInstant());
    }

    /** A time such as {@code 08:00}, on the day. */
    @Nullable Instant clock(String field, LocalDate on) {
        return read(
                field,
                "record.fault.time",
                typed -> LocalTime.parse(typed).atDate(on).atZone(Show.HERE).toInstant());
    }

    @Nullable LocalDate day(String field) {
        return read(field, "record.fault.day", LocalDate::parse);
    }

    @Nullable Integer number(String field) {
        return read(field, "record.fault.number", Integer::valueOf);
    }

    /** What must be there: a fault where it is not. */
    <T> @Nullable T needed(@Nullable T value, String field) {
        if (value == null && faults.stream().noneMatch(fault -> field.equals(fault.field()))) {
            faults.add(new Fault(field, "", texts.of("record.fault.missing")));
        }
        return value;
    }

    private interface Reading<T> {
        T of(String typed);
    }

    private <T> @Nullable T read(String field, String problem, Reading<T> reading) {
        String typed = form.get(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return reading.of(typed);
        } catch (DateTimeException | NumberFormatException e) {
            faults.add(new Fault(field, "", texts.of(problem, typed)));
            return null;
        }
    }
}
