package vn.sogiamsat.core;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.EventType;
import vn.sogiamsat.core.event.RulebookEvent;

/** All types of events, found from the sealed hierarchy below {@link Event}. */
public final class EventTypes {
    private static final Map<String, Descriptor> BY_NAME = index();
    private static final Map<String, Descriptor> BY_CLOUD_EVENT_TYPE =
            BY_NAME.values().stream().collect(toUnmodifiableMap(Descriptor::cloudEventType, identity()));
    private static final Map<Class<? extends Event>, Descriptor> BY_RECORD =
            BY_NAME.values().stream().collect(toUnmodifiableMap(Descriptor::record, identity()));

    /** What a component is called that names the unit which an event is of, and not only some unit. */
    private static final Set<String> UNITS = Set.of("unit", "cell", "from", "to");

    private EventTypes() {}

    /**
     * One type of event.
     *
     * @param name the stable name under which it is stored
     * @param vi title in Vietnamese
     * @param en title in English
     * @param external whether senders may submit it
     */
    public record Descriptor(
            String name, int revision, String vi, String en, boolean external, Class<? extends Event> record) {
        /** The CloudEvents {@code type}: the name and the revision, {@code vn.sogiamsat.meeting.scheduled.v1}. */
        public String cloudEventType() {
            return name + ".v" + revision;
        }

        /** Whether such an event names the unit that it is of. */
        public boolean isOfUnit() {
            return Arrays.stream(record.getRecordComponents())
                    .anyMatch(part -> part.getType() == MeetingRef.class
                            || part.getType() == UnitRef.class
                            || part.getType() == UnitId.class && UNITS.contains(part.getName()));
        }

        /**
         * Whether a person may withdraw such a fact: what senders told, and what persons told of rulebooks; not what
         * the ledger noted by itself.
         */
        public boolean withdrawable() {
            return external || RulebookEvent.class.isAssignableFrom(record);
        }
    }

    /** Every type, ordered by name. */
    public static List<Descriptor> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Optional<Descriptor> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type a CloudEvent's {@code type} attribute names, in its present revision. */
    public static Optional<Descriptor> byCloudEventType(String type) {
        return Optional.ofNullable(BY_CLOUD_EVENT_TYPE.get(type));
    }

    /** The type of an event; every record of the hierarchy has one. */
    public static Descriptor of(Event event) {
        return of(event.getClass());
    }

    public static Descriptor of(Class<? extends Event> record) {
        Descriptor known = BY_RECORD.get(record);
        if (known == null) {
            throw new IllegalArgumentException(record + " is no type of event");
        }
        return known;
    }

    private static Descriptor describe(Class<? extends Event> record) {
        EventType type = record.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(record + " has no @EventType");
        }
        return new Descriptor(type.name(), type.revision(), type.vi(), type.en(), type.external(), record);
    }

    private static Map<String, Descriptor> index() {
        Map<String, Descriptor> index = new LinkedHashMap<>();
        leaves(Event.class)
                .map(EventTypes::describe)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(descriptor -> index.put(descriptor.name(), descriptor));
        return Collections.unmodifiableMap(index);
    }

    private static Stream<Class<? extends Event>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::leaves)
                : Stream.of(type.asSubclass(Event.class));
    }
}
