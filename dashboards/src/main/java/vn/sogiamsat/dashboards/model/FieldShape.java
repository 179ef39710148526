package vn.sogiamsat.dashboards.model;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a data view is called and shown.
 *
 * @param format null to show values as they are
 */
public record FieldShape(Text label, @Nullable Format format) {
    public sealed interface Format {}

    /**
     * A link to one of our own pages.
     *
     * @param path such as {@code /meetings/}; the value follows
     * @param text what is shown instead of the value; null for the value
     */
    public record Link(String path, @Nullable Text text) implements Format {}

    /** Words in the place of codes; what has none is shown as it is. */
    public record Words(SortedMap<String, Text> words) implements Format {
        public Words {
            words = new TreeMap<>(words);
        }
    }

    public record Number() implements Format {}

    /** Seconds, shown in hours. */
    public record Hours() implements Format {}

    public record Day() implements Format {}

    public record Moment() implements Format {}
}
