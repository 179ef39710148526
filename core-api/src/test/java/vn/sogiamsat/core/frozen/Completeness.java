package vn.sogiamsat.core.frozen;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds components of records that must not be null and are: what a reader makes of a field the bytes do not have. */
final class Completeness {
    private Completeness() {}

    static List<String> missing(Object value) {
        List<String> missing = new ArrayList<>();
        collect(value, missing);
        return missing;
    }

    private static void collect(@Nullable Object value, List<String> missing) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, missing));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object held = held(value, component);
                if (held == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add(value.getClass().getSimpleName() + "." + component.getName());
                }
                collect(held, missing);
            }
        }
    }

    private static @Nullable Object held(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
