package vn.sogiamsat.dashboards.kibana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.search.Column;
import vn.sogiamsat.dashboards.search.Kql;

/** Columns as Lens keeps them. */
final class LensColumn {
    private LensColumn() {}

    static Map<String, Object> of(Column column, Language language) {
        return switch (column) {
            case Column.OfBucket of -> bucket(of.bucket(), language);
            case Column.OfMetric of -> metric(of.metric(), of.isPart(), language);
            case Column.OfShare of -> share(of, language);
            case Column.Sum sum ->
                number(
                        "math",
                        sum.share().label().in(language),
                        Map.of(
                                "params", Map.of("tinymathAst", Formula.sum(sum.share(), sum.parts())),
                                "references", sum.parts()));
        };
    }

    private static Map<String, Object> share(Column.OfShare of, Language language) {
        return number(
                "formula",
                of.share().label().in(language),
                Map.of(
                        "params",
                        Map.of(
                                "formula", Formula.of(of.share()),
                                "isFormulaBroken", false,
                                "format", Map.of("id", "percent", "params", Map.of("decimals", 1))),
                        "references",
                        List.of(of.sum())));
    }

    private static Map<String, Object> metric(Metric.Asked metric, boolean isPart, Language language) {
        Map<String, Object> more = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (metric instanceof Metric.Count || emptyAsNull(metric)) {
            parameters.put("emptyAsNull", !isPart && metric instanceof Metric.Stat);
        }
        Integer decimals = metric instanceof Metric.Stat stat ? stat.decimals() : Integer.valueOf(0);
        if (decimals != null && !isPart) {
            parameters.put("format", Map.of("id", "number", "params", Map.of("decimals", decimals)));
        }
        more.put("params", parameters);
        more.put("sourceField", metric instanceof Metric.Stat stat ? stat.field() : "___records___");
        Condition only = metric.only();
        if (only != null) {
            more.put("filter", query(only));
        }
        return number(operation(metric), metric.label().in(language), more);
    }

    private static boolean emptyAsNull(Metric.Asked metric) {
        return metric instanceof Metric.Stat stat && stat.kind() != Metric.Kind.MEDIAN;
    }

    private static String operation(Metric.Asked metric) {
        return switch (metric) {
            case Metric.Count count -> "count";
            case Metric.Stat stat -> stat.kind().operation();
        };
    }

    private static Map<String, Object> number(String operation, String label, Map<String, Object> more) {
        return column(operation, label, "number", "ratio", false, more);
    }

    private static Map<String, Object> bucket(Bucket bucket, Language language) {
        String label = bucket.label().in(language);
        return switch (bucket) {
            case Bucket.Values values ->
                column(
                        "terms",
                        label,
                        "string",
                        "ordinal",
                        true,
                        Map.of("sourceField", values.field(), "params", values(values)));
            case Bucket.Times times ->
                column(
                        "date_histogram",
                        label,
                        "date",
                        "interval",
                        true,
                        Map.of(
                                "sourceField",
                                times.field(),
                                "params",
                                Map.of(
                                        "interval", times.interval().code(),
                                        "includeEmptyRows", times.empty(),
                                        "dropPartials", false)));
            case Bucket.Parts parts ->
                column(
                        "filters",
                        label,
                        "string",
                        "ordinal",
                        true,
                        Map.of(
                                "params",
                                Map.of(
                                        "filters",
                                        parts.parts().stream()
                                                .map(part -> Map.of(
                                                        "label", part.label().in(language),
                                                        "input", query(part.condition())))
                                                .toList())));
        };
    }

    private static Map<String, Object> values(Bucket.Values values) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of(
                "size",
                values.size(),
                "otherBucket",
                false,
                "missingBucket",
                false,
                "parentFormat",
                Map.of("id", "terms"),
                "include",
                List.of(),
                "exclude",
                List.of(),
                "includeIsRegex",
                false,
                "excludeIsRegex",
                false));
        switch (values.order()) {
            case Bucket.Order.ByMetric by -> {
                parameters.put("orderBy", Map.of("type", "column", "columnId", Column.metric(by.metric())));
                parameters.put("orderDirection", by.mostFirst() ? "desc" : "asc");
            }
            case Bucket.Order.ByValue any -> {
                parameters.put("orderBy", Map.of("type", "alphabetical"));
                parameters.put("orderDirection", "asc");
            }
        }
        return parameters;
    }

    /** A condition where Lens takes a query; none where there is none. */
    static Map<String, Object> query(@Nullable Condition condition) {
        return Map.of("query", condition == null ? "" : Kql.of(condition), "language", "kuery");
    }

    private static Map<String, Object> column(
            String operation,
            String label,
            String dataType,
            String scale,
            boolean isBucketed,
            Map<String, Object> more) {
        Map<String, Object> column = new LinkedHashMap<>(Map.of(
                "operationType", operation,
                "label", label,
                "customLabel", true,
                "dataType", dataType,
                "scale", scale,
                "isBucketed", isBucketed));
        column.putAll(more);
        return column;
    }
}
