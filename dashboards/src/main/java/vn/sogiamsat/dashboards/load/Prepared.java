package vn.sogiamsat.dashboards.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.dashboards.kibana.DataViewObject;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.shipped.Build;

/**
 * The shipped file of a language, for a ledger whose pages and indices are elsewhere than the file says.
 *
 * @param pages where the ledger's own pages are
 * @param prefix what the names of its indices begin with
 * @param labels shown in the place of ids; where there are some for a field, its values are no links any more
 */
public record Prepared(String pages, String prefix, Labels labels) {
    private static final JsonMapper JSON = new JsonMapper();

    public Prepared {
        pages = pages.endsWith("/") ? pages.substring(0, pages.length() - 1) : pages;
    }

    /** What is imported, a line an object. */
    public String file(Language language) {
        return shipped(language).lines().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String shipped(Language language) {
        String name = "/" + Build.FOLDER + "/" + Build.all(language);
        try (InputStream file = Objects.requireNonNull(Prepared.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only data views know of pages and indices. */
    private String line(String line) {
        JsonNode object = JSON.readTree(line);
        if (!object.at("/type").asString().equals("index-pattern")) {
            return line;
        }
        ObjectNode attributes = (ObjectNode) object.at("/attributes");
        String index = attributes.at("/title").asString();
        attributes.put("title", prefix + index.substring(DataViewObject.PREFIX.length()));
        attributes.put(
                "fieldFormatMap", formats(attributes.at("/fieldFormatMap").asString()));
        return JSON.writeValueAsString(object);
    }

    private String formats(String text) {
        ObjectNode formats = (ObjectNode) JSON.readTree(text);
        for (String field : List.copyOf(formats.propertyNames())) {
            SortedMap<String, String> words = labels.of(field);
            ObjectNode format = (ObjectNode) formats.get(field);
            if (!words.isEmpty()) {
                formats.set(field, lookup(words));
            } else if (format.at("/params/urlTemplate").isString()) {
                ObjectNode parameters = (ObjectNode) format.at("/params");
                String template = parameters.at("/urlTemplate").asString();
                parameters.put("urlTemplate", pages + template.substring(DataViewObject.PAGES.length()));
            }
        }
        return JSON.writeValueAsString(formats);
    }

    private static JsonNode lookup(SortedMap<String, String> words) {
        ObjectNode format = JSON.createObjectNode();
        format.put("id", "static_lookup");
        ArrayNode entries = format.putObject("params").putArray("lookupEntries");
        words.forEach((id, label) -> entries.addObject().put("key", id).put("value", label));
        return format;
    }
}
