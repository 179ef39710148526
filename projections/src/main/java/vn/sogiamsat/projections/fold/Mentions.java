package vn.sogiamsat.projections.fold;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.Event;

/** Finds the persons an event speaks of, wherever in its record they stand. */
final class Mentions {
    private static final Map<Class<?>, List<Method>> PLACES = new ConcurrentHashMap<>();

    private Mentions() {}

    /** Adds the ids of all persons named by the event. */
    static void persons(Event event, Collection<UUID> into) {
        collect(event, into);
    }

    private static void collect(@Nullable Object value, Collection<UUID> into) {
        switch (value) {
            case null -> {}
            case PersonId person -> into.add(person.value());
            case List<?> list -> list.forEach(item -> collect(item, into));
            case Record record -> {
                for (Method place : places(record.getClass())) {
                    try {
                        collect(place.invoke(record), into);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("cannot read " + place, e);
                    }
                }
            }
            default -> {}
        }
    }

    /** Only the components through which a person can be reached, found once a class. */
    private static List<Method> places(Class<?> record) {
        List<Method> known = PLACES.get(record);
        if (known == null) {
            List<Method> places = new ArrayList<>();
            for (RecordComponent component : record.getRecordComponents()) {
                if (leadsToPerson(component.getGenericType())) {
                    places.add(component.getAccessor());
                }
            }
            known = List.copyOf(places);
            PLACES.put(record, known);
        }
        return known;
    }

    private static boolean leadsToPerson(Type type) {
        return switch (type) {
            case ParameterizedType list -> leadsToPerson(list.getActualTypeArguments()[0]);
            case Class<?> c when c == PersonId.class -> true;
            case Class<?> c
            when c.isRecord() -> {
                for (RecordComponent component : c.getRecordComponents()) {
                    if (leadsToPerson(component.getGenericType())) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> false;
        };
    }
}
