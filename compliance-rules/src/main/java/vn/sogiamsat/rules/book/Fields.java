package vn.sogiamsat.rules.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The fields of a mapping, by name and in the file's order. */
final class Fields {
    private final Cursor of;
    private final Map<String, Cursor> keys = new LinkedHashMap<>();
    private final Map<String, Cursor> values = new LinkedHashMap<>();

    private Fields(Cursor of) {
        this.of = of;
    }

    /** Any fields, each at most once. No fields at all where the node is something else, which is told. */
    static Fields any(Cursor cursor) {
        Fields fields = new Fields(cursor);
        if (cursor.expect(Shape.FIELDS)) {
            ((MappingNode) cursor.node()).getValue().forEach(fields::take);
        }
        return fields;
    }

    /** Fields with these names; tells which are missing and which nobody knows. */
    static Fields known(Cursor cursor, List<String> required, List<String> optional) {
        Fields fields = any(cursor);
        if (!cursor.is(Shape.FIELDS)) {
            return fields;
        }
        List<String> all = Stream.concat(required.stream(), optional.stream()).toList();
        for (String name : required) {
            if (!fields.values.containsKey(name)) {
                cursor.fault("Thiếu trường %s.".formatted(name), "The field %s is missing.".formatted(name));
            }
        }
        fields.keys.forEach((name, key) -> {
            if (!all.contains(name)) {
                String quoted = Report.quote(name);
                key.fault(
                        "Không có trường %s ở đây; có thể dùng: %s.".formatted(quoted, String.join(", ", all)),
                        "There is no field %s here; there are: %s.".formatted(quoted, String.join(", ", all)));
            }
        });
        return fields;
    }

    private void take(NodeTuple tuple) {
        Cursor key = new Cursor(of.report(), of.rule(), tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            key.fault("Tên trường phải là một từ.", "The name of a field must be a word.");
        } else if (keys.putIfAbsent(scalar.getValue(), key) == null) {
            values.put(scalar.getValue(), new Cursor(of.report(), of.rule(), tuple.getValueNode()));
        } else {
            String quoted = Report.quote(scalar.getValue());
            key.fault(
                    "Trường %s đã có ở trên; mỗi trường chỉ ghi một lần.".formatted(quoted),
                    "The field %s stands above already; each stands there once.".formatted(quoted));
        }
    }

    /** Null where there is no such field. */
    @Nullable Cursor get(String name) {
        return values.get(name);
    }

    /** The field's name itself, to tell what is wrong with its being there; null where there is none. */
    @Nullable Cursor key(String name) {
        return keys.get(name);
    }

    Cursor whole() {
        return of;
    }

    Map<String, Cursor> all() {
        return Collections.unmodifiableMap(values);
    }
}
