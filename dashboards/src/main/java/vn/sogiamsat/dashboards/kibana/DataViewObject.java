package vn.sogiamsat.dashboards.kibana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.FieldShape;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.model.Text;

/** Makes the data view of an index, with how each of its fields is called and shown. */
public final class DataViewObject {
    /** Where our own pages are, unless whoever imports says otherwise. */
    public static final String PAGES = "http://127.0.0.1:8180";
    /** What the names of the indices begin with, unless whoever imports says otherwise. */
    public static final String PREFIX = "ledger";

    private DataViewObject() {}

    public static SavedObject of(DataView view, Language language) {
        Map<String, Object> formats = new LinkedHashMap<>();
        Map<String, Object> names = new LinkedHashMap<>();
        view.fields().forEach((field, shape) -> {
            names.put(field, Map.of("customLabel", shape.label().in(language)));
            FieldShape.Format format = shape.format();
            if (format != null) {
                formats.put(field, format(format, language));
            }
        });
        Map<String, Object> attributes = new LinkedHashMap<>(Map.of(
                "title",
                PREFIX + "-" + view.index(),
                "name",
                "[Sổ Giám Sát] " + view.name().in(language),
                "fieldFormatMap",
                SortedJson.text(formats),
                "fieldAttrs",
                SortedJson.text(names),
                "fields",
                "[]",
                "runtimeFieldMap",
                "{}",
                "sourceFilters",
                "[]",
                "typeMeta",
                "{}"));
        String time = view.time();
        if (time != null) {
            attributes.put("timeFieldName", time);
        }
        return new SavedObject(Ids.DATA_VIEW, Ids.of(view, language), Versions.DATA_VIEW, attributes, List.of());
    }

    private static Map<String, Object> format(FieldShape.Format format, Language language) {
        return switch (format) {
            case FieldShape.Link link -> link(link, language);
            case FieldShape.Words words -> lookup(words, language);
            case FieldShape.Number any -> shape("number", Map.of("pattern", "0,0"));
            case FieldShape.Hours any ->
                shape("duration", Map.of("inputFormat", "seconds", "outputFormat", "asHours", "outputPrecision", 1));
            case FieldShape.Day any -> shape("date", Map.of("pattern", day(language)));
            case FieldShape.Moment any -> shape("date", Map.of("pattern", day(language) + " HH:mm"));
        };
    }

    private static Map<String, Object> link(FieldShape.Link link, Language language) {
        Text text = link.text();
        return shape(
                "url",
                Map.of(
                        "type",
                        "a",
                        "urlTemplate",
                        PAGES + link.path() + "{{value}}",
                        "labelTemplate",
                        text == null ? "{{value}}" : text.in(language),
                        "openLinkInCurrentTab",
                        false));
    }

    private static Map<String, Object> lookup(FieldShape.Words words, Language language) {
        return shape(
                "static_lookup",
                Map.of(
                        "lookupEntries",
                        words.words().entrySet().stream()
                                .map(word -> Map.of(
                                        "key", word.getKey(),
                                        "value", word.getValue().in(language)))
                                .toList()));
    }

    private static String day(Language language) {
        return switch (language) {
            case VI -> "DD/MM/YYYY";
            case EN -> "YYYY-MM-DD";
        };
    }

    private static Map<String, Object> shape(String id, Map<String, Object> parameters) {
        return Map.of("id", id, "params", parameters);
    }
}
