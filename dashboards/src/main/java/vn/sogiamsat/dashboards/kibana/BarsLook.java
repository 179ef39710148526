package vn.sogiamsat.dashboards.kibana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.search.Column;

/** How Lens draws bars and lines. */
final class BarsLook {
    private BarsLook() {}

    static Map<String, Object> of(Panel.Bars bars) {
        boolean isLine = bars.shape() == Panel.Bars.Shape.LINE;
        Map<String, Object> look = new LinkedHashMap<>(Map.of(
                "legend", Map.of("isVisible", true, "position", "right"),
                "valueLabels", bars.shape() == Panel.Bars.Shape.LYING ? "show" : "hide",
                "fittingFunction", isLine ? "Linear" : "None",
                "preferredSeriesType", series(bars.shape()),
                "axisTitlesVisibilitySettings", Map.of("x", false, "yLeft", false, "yRight", false),
                "layers", List.of(layer(bars))));
        if (isLine) {
            look.put("curveType", "LINEAR");
        }
        return look;
    }

    private static Map<String, Object> layer(Panel.Bars bars) {
        Map<String, Object> layer = Look.layer();
        layer.put("seriesType", series(bars.shape()));
        layer.put("position", "top");
        layer.put("showGridlines", false);
        layer.put("xAccessor", Column.bucket(0));
        layer.put(
                "accessors",
                IntStream.range(0, bars.question().metrics().size())
                        .mapToObj(Column::metric)
                        .toList());
        if (bars.question().buckets().size() > 1) {
            layer.put("splitAccessor", Column.bucket(1));
        }
        if (!bars.colours().isEmpty()) {
            layer.put("yConfig", colours(bars));
        }
        return layer;
    }

    private static List<Map<String, Object>> colours(Panel.Bars bars) {
        List<Map<String, Object>> colours = new ArrayList<>();
        for (int i = 0; i < bars.colours().size(); i++) {
            colours.add(Map.of(
                    "forAccessor",
                    Column.metric(i),
                    "color",
                    bars.colours().get(i).code()));
        }
        return colours;
    }

    private static String series(Panel.Bars.Shape shape) {
        return switch (shape) {
            case LYING -> "bar_horizontal";
            case STACKED -> "bar_stacked";
            case LINE -> "line";
        };
    }
}
