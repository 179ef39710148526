package vn.sogiamsat.rules.world;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.view.PersonSpans;

/** A person as the facts tell of them: never by name. */
public final class Person {
    private final UUID id;
    private final Stream stream = new Stream();
    private PersonSpans spans = PersonSpans.of(List.of());

    Person(UUID id) {
        this.id = id;
    }

    boolean add(Told fact) {
        if (!stream.add(fact)) {
            return false;
        }
        spans = PersonSpans.of(stream.all().stream()
                .map(Told::body)
                .filter(PersonEvent.class::isInstance)
                .map(PersonEvent.class::cast)
                .toList());
        return true;
    }

    public UUID id() {
        return id;
    }

    public PersonSpans spans() {
        return spans;
    }

    /** The cell they belong to on a day. */
    public Optional<PersonSpans.Membership> membership(LocalDate day) {
        return spans.memberships().stream().filter(span -> span.covers(day)).findFirst();
    }

    public boolean isExempt(LocalDate day) {
        return spans.exemptions().stream().anyMatch(span -> span.covers(day));
    }

    boolean follows(UUID cell, LocalDate day) {
        return spans.assignments().stream().anyMatch(span -> span.cell().equals(cell) && span.covers(day));
    }

    boolean holds(UUID unit, Position position, LocalDate day) {
        return spans.posts().stream()
                .anyMatch(post -> post.unit().equals(unit) && post.position() == position && post.covers(day));
    }

    /** Every cell they were or are a member of, hold or held a post in, or follow or followed. */
    Set<UUID> cells() {
        Set<UUID> cells = new HashSet<>();
        spans.memberships().forEach(span -> cells.add(span.unit()));
        spans.posts().forEach(span -> cells.add(span.unit()));
        spans.assignments().forEach(span -> cells.add(span.cell()));
        return cells;
    }
}
