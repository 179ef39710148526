package vn.sogiamsat.core.personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.Event;

/** Seals and opens the {@link Personal} components of events. */
public final class PersonalFields {
    /** What people read where a text's key is destroyed. */
    public static final String ERASED_TEXT = "[đã xóa theo quyết định hủy khóa]";

    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

    private PersonalFields() {}

    /** The same event with every personal text sealed. */
    public static Event seal(Event event, PersonalData data) {
        return form(event).replace(event, data::seal);
    }

    /** The same event with every personal text opened; {@link #ERASED_TEXT} where the key is destroyed. */
    public static Event open(Event event, PersonalData data) {
        return form(event).replace(event, (person, text) -> openText(text, data));
    }

    /** One sealed text opened; {@link #ERASED_TEXT} where the key is destroyed. */
    public static String openText(String sealed, PersonalData data) {
        return sealed.equals(PersonalData.ERASED)
                ? ERASED_TEXT
                : data.open(sealed).orElse(ERASED_TEXT);
    }

    /** The names of an event type's personal components. */
    public static List<String> names(Class<? extends Event> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Form form(Event event) {
        return FORMS.computeIfAbsent(event.getClass(), Form::of);
    }

    /**
     * Where the personal components of a record are, found once a class.
     *
     * @param owners for each component the index of the component that holds its person, or -1 where it is not personal
     */
    private record Form(RecordComponent[] components, int[] owners, Constructor<?> constructor, boolean any) {
        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<String> names =
                    Arrays.stream(components).map(RecordComponent::getName).toList();
            int[] owners = Arrays.stream(components)
                    .mapToInt(component -> Optional.ofNullable(component.getAnnotation(Personal.class))
                            .map(personal -> names.indexOf(personal.of()))
                            .orElse(-1))
                    .toArray();
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                return new Form(
                        components,
                        owners,
                        type.getDeclaredConstructor(types),
                        IntStream.of(owners).anyMatch(owner -> owner >= 0));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " is not a record", e);
            }
        }

        Event replace(Event event, BiFunction<PersonId, String, String> change) {
            if (!any) {
                return event;
            }
            try {
                @Nullable Object[] values = new @Nullable Object[components.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = components[i].getAccessor().invoke(event);
                }
                for (int i = 0; i < values.length; i++) {
                    if (owners[i] >= 0
                            && values[i] instanceof String text
                            && values[owners[i]] instanceof PersonId person) {
                        values[i] = change.apply(person, text);
                    }
                }
                return (Event) constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot rebuild " + event.getClass(), e);
            }
        }
    }
}
