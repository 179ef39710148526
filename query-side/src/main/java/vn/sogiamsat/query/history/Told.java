package vn.sogiamsat.query.history;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/**
 * A fact told of a unit or a person, with the day from which it holds.
 *
 * @param day by the sender's word; else the day on which it happened
 */
record Told(Entry entry, LocalDate day) {

    /** In the order of the days from which they hold. */
    static List<Told> of(List<FactLine> facts, String stream, FactCodec codec) {
        return facts.stream()
                .map(fact -> Entry.of(fact, stream, codec, List.of()))
                .map(entry -> new Told(entry, day(entry)))
                .sorted(Comparator.comparing((Told told) -> told.day())
                        .thenComparing(told -> told.entry().position()))
                .toList();
    }

    /** Whether a fact of a person may be shown: it names no unit, or one the user sees. */
    boolean mayBeSeen(Scope scope) {
        List<UUID> named = units(entry.body());
        return scope.all() || named.isEmpty() || named.stream().anyMatch(scope::sees);
    }

    private static LocalDate day(Entry entry) {
        return values(entry.body())
                .filter(value -> value.component().getName().equals("validFrom"))
                .flatMap(value -> value.value() instanceof LocalDate day ? Stream.of(day) : Stream.empty())
                .findFirst()
                .orElse(LocalDate.ofInstant(entry.occurredAt(), Show.HERE));
    }

    private static List<UUID> units(@Nullable Event event) {
        return values(event)
                .flatMap(value -> value.value() instanceof UnitId unit ? Stream.of(unit.value()) : Stream.empty())
                .toList();
    }

    private record Value(
            RecordComponent component, @Nullable Object value) {}

    private static Stream<Value> values(@Nullable Event event) {
        return event == null
                ? Stream.empty()
                : Arrays.stream(event.getClass().getRecordComponents()).map(component -> value(component, event));
    }

    private static Value value(RecordComponent component, Event event) {
        try {
            return new Value(component, component.getAccessor().invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
