package vn.sogiamsat.dashboards.kibana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Question;
import vn.sogiamsat.dashboards.search.Column;

/** How Lens draws a chart. */
final class Look {
    static final String LAYER = "main";
    static final String COURSE = "course";
    static final String OF_COURSE = "course-";

    private static final int ROWS = 10;

    private Look() {}

    static String type(Panel.Chart chart) {
        return switch (chart) {
            case Panel.Figure any -> "lnsMetric";
            case Panel.Bars any -> "lnsXY";
            case Panel.Table any -> "lnsDatatable";
            case Panel.Donut any -> "lnsPie";
            case Panel.Heatmap any -> "lnsHeatmap";
        };
    }

    static Map<String, Object> of(Panel.Chart chart, Language language) {
        return switch (chart) {
            case Panel.Figure figure -> figure(figure, language);
            case Panel.Bars bars -> BarsLook.of(bars);
            case Panel.Table table -> table(table);
            case Panel.Donut donut -> donut();
            case Panel.Heatmap heatmap -> heatmap();
        };
    }

    /** What every layer begins with. */
    static Map<String, Object> layer() {
        return new LinkedHashMap<>(Map.of("layerId", LAYER, "layerType", "data"));
    }

    private static Map<String, Object> figure(Panel.Figure figure, Language language) {
        Map<String, Object> look = layer();
        Question question = figure.question();
        int metrics = question.metrics().size();
        look.put("metricAccessor", Column.metric(0));
        look.put("color", figure.colour().code());
        look.put("subtitle", "");
        if (metrics - (figure.measured() ? 1 : 0) > 1) {
            look.put("secondaryMetricAccessor", Column.metric(1));
            look.put("secondaryPrefix", question.metrics().get(1).label().in(language));
        }
        if (figure.measured()) {
            look.put("maxAccessor", Column.metric(metrics - 1));
            look.put("showBar", true);
            look.put("progressDirection", "horizontal");
        }
        if (figure.over() != null) {
            look.put("trendlineLayerId", COURSE);
            look.put("trendlineLayerType", "metricTrendline");
            look.put("trendlineTimeAccessor", OF_COURSE + Column.bucket(0));
            look.put("trendlineMetricAccessor", OF_COURSE + Column.metric(0));
        }
        return look;
    }

    private static Map<String, Object> table(Panel.Table table) {
        Question question = table.question();
        List<Map<String, Object>> columns = new ArrayList<>();
        IntStream.range(0, question.buckets().size())
                .forEach(i -> columns.add(Map.of("columnId", Column.bucket(i), "isTransposed", false)));
        IntStream.range(0, question.metrics().size()).forEach(i -> columns.add(Map.of("columnId", Column.metric(i))));
        Map<String, Object> look = layer();
        look.put("columns", columns);
        look.put("paging", Map.of("size", ROWS, "enabled", true));
        look.put("sorting", sorting(question.buckets().getFirst()));
        look.put("rowHeight", "single");
        look.put("headerRowHeight", "single");
        return look;
    }

    private static Map<String, Object> sorting(Bucket first) {
        return first instanceof Bucket.Values values && values.order() instanceof Bucket.Order.ByMetric by
                ? Map.of("columnId", Column.metric(by.metric()), "direction", by.mostFirst() ? "desc" : "asc")
                : Map.of("columnId", Column.bucket(0), "direction", "asc");
    }

    private static Map<String, Object> donut() {
        Map<String, Object> layer = layer();
        layer.putAll(Map.of(
                "primaryGroups",
                List.of(Column.bucket(0)),
                "metrics",
                List.of(Column.metric(0)),
                "numberDisplay",
                "percent",
                "categoryDisplay",
                "default",
                "legendDisplay",
                "show",
                "nestedLegend",
                false,
                "emptySizeRatio",
                0.54));
        return Map.of("shape", "donut", "layers", List.of(layer));
    }

    private static Map<String, Object> heatmap() {
        Map<String, Object> look = layer();
        look.putAll(Map.of(
                "shape", "heatmap",
                "yAccessor", Column.bucket(0),
                "xAccessor", Column.bucket(1),
                "valueAccessor", Column.metric(0),
                "legend", Map.of("isVisible", true, "position", "right", "type", "heatmap_legend"),
                "gridConfig",
                        Map.of(
                                "type", "heatmap_grid",
                                "isCellLabelVisible", false,
                                "isYAxisLabelVisible", true,
                                "isXAxisLabelVisible", true,
                                "isYAxisTitleVisible", false,
                                "isXAxisTitleVisible", false)));
        return look;
    }
}
