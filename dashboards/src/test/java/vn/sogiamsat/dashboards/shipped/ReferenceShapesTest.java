package vn.sogiamsat.dashboards.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.dashboards.model.Language;

/**
 * The keys of what we write are those of shapes that a real Kibana 8.12.2 rendered, so that what it needs is there and
 * what it does not know is not. What is ours beyond them is named here.
 */
class ReferenceShapesTest {
    private static final Opened REFERENCE = Opened.resource("by-value-shapes.ndjson");

    /** Of columns and axes, from the sources of Kibana; the reference happens not to need them. */
    private static final Set<String> BEYOND =
            Set.of("column customLabel", "column filter", "column references", "axis color", "params format");

    /** What some panels of a kind have and others have not. */
    private static final Set<String> OPTIONAL = Set.of(
            "lnsMetric secondaryMetricAccessor",
            "lnsMetric secondaryPrefix",
            "lnsMetric maxAccessor",
            "lnsMetric showBar",
            "lnsMetric progressDirection",
            "lnsMetric color",
            "lnsMetric subtitle",
            "lnsMetric trendlineLayerId",
            "lnsMetric trendlineLayerType",
            "lnsMetric trendlineTimeAccessor",
            "lnsMetric trendlineMetricAccessor",
            "lnsXY curveType",
            "xy-layer yConfig",
            "xy-layer splitAccessor");

    private static Stream<Opened> ours() {
        return Stream.of(Language.values()).map(language -> Opened.resource("/kibana/" + Build.all(language)));
    }

    @Test
    void each_kind_of_panel_has_the_keys_of_one_that_was_rendered() {
        Map<String, Set<String>> known = new TreeMap<>();
        REFERENCE
                .lensPanels()
                .forEach(panel -> parts(panel)
                        .forEach((kind, part) -> known.computeIfAbsent(kind, any -> new TreeSet<>())
                                .addAll(part.propertyNames())));
        ours().flatMap(Opened::lensPanels)
                .forEach(panel -> parts(panel).forEach((kind, part) -> {
                    Set<String> reference = known.get(kind);
                    assertThat(reference).as(kind).isNotNull();
                    Set<String> keys = new TreeSet<>(part.propertyNames());
                    assertThat(keys)
                            .as("%s of %s", kind, panel.at("/panelIndex"))
                            .isSubsetOf(reference);
                    Set<String> missing = new TreeSet<>(reference);
                    missing.removeAll(keys);
                    missing.removeIf(key -> OPTIONAL.contains(kind + " " + key));
                    assertThat(missing)
                            .as("%s of %s", kind, panel.at("/panelIndex"))
                            .isEmpty();
                }));
    }

    private static Map<String, JsonNode> parts(JsonNode panel) {
        JsonNode attributes = panel.at("/embeddableConfig/attributes");
        JsonNode look = attributes.at("/state/visualization");
        String type = attributes.at("/visualizationType").asString();
        Map<String, JsonNode> parts = new TreeMap<>(Map.of(
                "panel",
                panel,
                "config",
                panel.at("/embeddableConfig"),
                "attributes",
                attributes,
                "state",
                attributes.at("/state"),
                type,
                look));
        if (type.equals("lnsXY")) {
            parts.put("xy-layer", look.at("/layers/0"));
        }
        if (type.equals("lnsPie")) {
            parts.put("pie-layer", look.at("/layers/0"));
        }
        attributes
                .at("/state/datasourceStates/formBased/layers")
                .properties()
                .forEach(layer ->
                        parts.put(layer.getValue().has("linkToLayers") ? "linked-layer" : "layer", layer.getValue()));
        return parts;
    }

    @Test
    void each_kind_of_column_has_the_keys_of_one_that_was_rendered() {
        Map<String, Set<String>> known = new TreeMap<>();
        columns(REFERENCE)
                .forEach(column -> known.computeIfAbsent(
                                column.at("/operationType").asString(), any -> new TreeSet<>())
                        .addAll(keys(column)));
        ours().flatMap(ReferenceShapesTest::columns).forEach(column -> {
            Set<String> reference = known.get(column.at("/operationType").asString());
            if (reference != null) {
                assertThat(keys(column).stream().filter(key -> !BEYOND.contains(key)))
                        .as(column.toString())
                        .allMatch(reference::contains);
                assertThat(keys(column))
                        .containsAll(reference.stream()
                                .filter(key -> !BEYOND.contains(key))
                                .toList());
            }
        });
    }

    @Test
    void columns_beyond_the_reference_are_of_these_kinds_only() {
        Set<String> known = new TreeSet<>();
        columns(REFERENCE)
                .forEach(column -> known.add(column.at("/operationType").asString()));
        Set<String> beyond = new TreeSet<>();
        ours().flatMap(ReferenceShapesTest::columns)
                .forEach(column -> beyond.add(column.at("/operationType").asString()));
        beyond.removeAll(known);
        assertThat(beyond).containsExactly("filters", "formula", "math", "median", "sum");
    }

    private static Stream<JsonNode> columns(Opened opened) {
        return opened.lensPanels()
                .flatMap(panel ->
                        panel
                                .at("/embeddableConfig/attributes/state/datasourceStates/formBased/layers")
                                .values()
                                .stream())
                .flatMap(layer -> layer.at("/columns").values().stream());
    }

    private static Set<String> keys(JsonNode column) {
        Set<String> keys = new TreeSet<>();
        column.propertyNames().forEach(key -> keys.add("column " + key));
        column.at("/params").propertyNames().forEach(key -> keys.add("params " + key));
        return keys;
    }

    @Test
    void dashboards_data_views_links_and_controls_have_the_keys_of_those_that_were_imported() {
        Map<String, Set<String>> known = new TreeMap<>();
        whole(REFERENCE, known);
        ours().forEach(opened -> {
            Map<String, Set<String>> found = new TreeMap<>();
            whole(opened, found);
            found.forEach((kind, keys) -> assertThat(keys).as(kind).isEqualTo(known.get(kind)));
        });
    }

    private static void whole(Opened opened, Map<String, Set<String>> into) {
        opened.of("index-pattern").forEach(view -> add(into, "data view", view.at("/attributes")));
        opened.of("dashboard").forEach(board -> {
            add(into, "object", board);
            add(into, "dashboard", board.at("/attributes"));
            add(into, "options", Opened.within(board.at("/attributes/optionsJSON")));
            Opened.controls(board).forEach(control -> {
                add(into, "control", control);
                add(into, "control input", control.at("/explicitInput"));
            });
            Opened.panels(board).stream()
                    .filter(panel -> panel.at("/type").asString().equals("links"))
                    .forEach(panel -> {
                        add(into, "links", panel.at("/embeddableConfig/attributes"));
                        add(into, "link", panel.at("/embeddableConfig/attributes/links/0"));
                    });
        });
    }

    private static void add(Map<String, Set<String>> into, String kind, JsonNode of) {
        into.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(of.propertyNames());
    }
}
