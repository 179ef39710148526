package vn.sogiamsat.dashboards.kibana;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.search.Kql;

/** A share in the language of Lens formulas, and its sum as Lens keeps it. The browser divides, no script does. */
final class Formula {
    private Formula() {}

    static String of(Metric.Share share) {
        String whole = share.whole().stream().map(Formula::part).collect(Collectors.joining(" + "));
        return part(share.part()) + " / " + (share.whole().size() == 1 ? whole : "(" + whole + ")");
    }

    private static String part(Metric.Asked metric) {
        Condition only = metric.only();
        String kql = only == null ? "" : "kql='" + Kql.of(only).replace("'", "\\'") + "'";
        return switch (metric) {
            case Metric.Count count -> "count(" + kql + ")";
            case Metric.Stat stat ->
                stat.kind().operation() + "(" + stat.field() + (kql.isEmpty() ? "" : ", " + kql) + ")";
        };
    }

    /** @param parts ids of the columns: the part first, then those of the whole */
    static Map<String, Object> sum(Metric.Share share, List<String> parts) {
        String text = of(share);
        Object whole = parts.get(1);
        for (String more : parts.subList(2, parts.size())) {
            whole = node("add", List.of(whole, more), text);
        }
        return node("divide", List.of(parts.getFirst(), whole), text);
    }

    private static Map<String, Object> node(String name, List<Object> of, String text) {
        return Map.of(
                "type", "function",
                "name", name,
                "args", of,
                "location", Map.of("min", 0, "max", text.length()),
                "text", text);
    }
}
