package vn.sogiamsat.dashboards.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Question;
import vn.sogiamsat.dashboards.search.Column;

/** A chart as a by-value panel of Lens. */
final class LensPanel {
    private final Panel.Chart chart;
    private final Language language;

    LensPanel(Panel.Chart chart, Language language) {
        this.chart = chart;
        this.language = language;
    }

    /** What of the panel is Lens's own. */
    Map<String, Object> config() {
        return Map.of("attributes", attributes(), "enhancements", enhancements());
    }

    /** What it refers to, as its dashboard has to name it. */
    List<SavedObject.Reference> references() {
        List<SavedObject.Reference> references = new ArrayList<>();
        layers().keySet().forEach(layer -> references.add(view(chart.id() + ":", layer)));
        door().ifPresent(door -> references.add(new SavedObject.Reference(
                Ids.DASHBOARD,
                Ids.dashboard(door.board(), language),
                chart.id() + ":drilldown:DASHBOARD_TO_DASHBOARD_DRILLDOWN:" + event() + ":dashboardId")));
        return references;
    }

    private Map<String, Object> attributes() {
        return Map.of(
                "title",
                "",
                "description",
                "",
                "type",
                "lens",
                "visualizationType",
                Look.type(chart),
                "references",
                layers().keySet().stream()
                        .map(layer -> SavedObject.json(view("", layer)))
                        .toList(),
                "state",
                Map.of(
                        "visualization", Look.of(chart, language),
                        "query", LensColumn.query(chart.question().only()),
                        "filters", List.of(),
                        "datasourceStates", Map.of("formBased", Map.of("layers", layers())),
                        "internalReferences", List.of(),
                        "adHocDataViews", Map.of()));
    }

    private SavedObject.Reference view(String panel, String layer) {
        return new SavedObject.Reference(
                Ids.DATA_VIEW,
                Ids.of(chart.question().view(), language),
                panel + "indexpattern-datasource-layer-" + layer);
    }

    private Map<String, Object> layers() {
        Map<String, Object> layers = new LinkedHashMap<>();
        layers.put(Look.LAYER, layer(chart.question(), ""));
        if (chart instanceof Panel.Figure figure) {
            figure.course().ifPresent(course -> {
                Map<String, Object> linked = layer(course, Look.OF_COURSE);
                linked.put("linkToLayers", List.of(Look.LAYER));
                layers.put(Look.COURSE, linked);
            });
        }
        return layers;
    }

    /** @param prefix tells the ids of columns from those of another layer */
    private Map<String, Object> layer(Question question, String prefix) {
        Map<String, Object> columns = new LinkedHashMap<>();
        Column.of(question).forEach(column -> columns.put(prefix + column.id(), LensColumn.of(column, language)));
        return new LinkedHashMap<>(Map.of(
                "columns",
                columns,
                "columnOrder",
                List.copyOf(columns.keySet()),
                "incompleteColumns",
                Map.of(),
                "sampling",
                1));
    }

    private Optional<Panel.Door> door() {
        return chart instanceof Panel.Bars bars ? Optional.ofNullable(bars.door()) : Optional.empty();
    }

    /** The same for ever. */
    private String event() {
        return UUID.nameUUIDFromBytes(("door/" + chart.id()).getBytes(UTF_8)).toString();
    }

    private Map<String, Object> enhancements() {
        return door().<Map<String, Object>>map(door -> Map.of(
                        "dynamicActions",
                        Map.of(
                                "events",
                                List.of(Map.of(
                                        "eventId",
                                        event(),
                                        "triggers",
                                        List.of("FILTER_TRIGGER"),
                                        "action",
                                        Map.of(
                                                "factoryId", "DASHBOARD_TO_DASHBOARD_DRILLDOWN",
                                                "name", door.name().in(language),
                                                "config",
                                                        Map.of(
                                                                "useCurrentFilters", true,
                                                                "useCurrentDateRange", true,
                                                                "openInNewTab", false)))))))
                .orElse(Map.of());
    }
}
