package vn.sogiamsat.query.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A value of an event as a page shows it: names for ids, links where there is something to go to. */
public sealed interface Shown {
    record Text(String text) implements Shown {}

    record Moment(Instant at) implements Shown {}

    record Day(LocalDate day) implements Shown {}

    record Person(UUID id, String name) implements Shown {}

    record Unit(UUID id, String name) implements Shown {}

    record Meeting(UUID id, String name) implements Shown {}

    record Reference(UUID event) implements Shown {}

    record Quarantine(UUID reference) implements Shown {}

    record Obligation(UUID id) implements Shown {}

    record Document(String sha256) implements Shown {}

    record Many(List<Shown> items) implements Shown {}

    record Group(List<Field> fields) implements Shown {}

    /** A value under what people call it. */
    record Field(String label, Shown value) {}

    /** For templates: {@code text}, {@code moment}, {@code day} … */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
