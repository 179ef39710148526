package vn.sogiamsat.query.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a record with their values. */
final class RecordValues {
    record Component(RecordComponent component, @Nullable Object value) {}

    private RecordValues() {}

    static List<Component> of(Record record) {
        List<Component> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.add(new Component(component, component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return values;
    }
}
