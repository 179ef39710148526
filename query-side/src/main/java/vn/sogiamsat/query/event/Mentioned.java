package vn.sogiamsat.query.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.Event;

/** The persons that events speak of, so that their names can be fetched at once. */
final class Mentioned {
    private final Set<UUID> persons = new HashSet<>();

    private Mentioned() {}

    static Set<UUID> persons(Collection<? extends Event> events) {
        Mentioned mentioned = new Mentioned();
        events.forEach(mentioned::collect);
        return mentioned.persons;
    }

    private void collect(@Nullable Object value) {
        switch (value) {
            case PersonId person -> persons.add(person.value());
            case List<?> list -> list.forEach(this::collect);
            case Record record ->
                RecordValues.of(record).stream()
                        .map(RecordValues.Component::value)
                        .filter(Objects::nonNull)
                        .forEach(this::collect);
            case null, default -> {}
        }
    }
}
