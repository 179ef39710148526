package vn.sogiamsat.dashboards.model;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index as Kibana reads it.
 *
 * @param index the end of the index's name, such as {@code meetings}
 * @param time by which the period is chosen; null where documents are of no time
 * @param fields by their names; a dashboard reads no others
 */
public record DataView(String index, Text name, @Nullable String time, SortedMap<String, FieldShape> fields) {
    public DataView {
        fields = new TreeMap<>(fields);
    }
}
