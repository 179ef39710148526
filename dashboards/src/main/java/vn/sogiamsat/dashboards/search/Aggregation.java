package vn.sogiamsat.dashboards.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Question;

/**
 * What Kibana asks Elasticsearch for a question: aggregations are named by the place of their column among those that
 * are asked for, buckets lie within each other, metrics in the innermost.
 */
public final class Aggregation {
    /** In which days and months begin. */
    public static final String ZONE = "Asia/Ho_Chi_Minh";

    private final Question question;
    private final Span span;
    private final List<Column> asked;

    private Aggregation(Question question, Span span) {
        this.question = question;
        this.span = span;
        this.asked = Column.of(question).stream().filter(Column::isAsked).toList();
    }

    /**
     * The body of the search.
     *
     * @param only what the dashboard says of all its panels; null for nothing
     */
    public static Map<String, Object> of(Question question, @Nullable Condition only, Span span) {
        List<Map<String, Object>> filters = new ArrayList<>();
        if (only != null) {
            filters.add(Filters.of(only));
        }
        filters.add(Filters.of(question.only()));
        String time = question.view().time();
        if (time != null) {
            filters.add(Map.of(
                    "range",
                    Map.of(
                            time,
                            Map.of(
                                    "format", "strict_date_optional_time",
                                    "gte", span.from().toString(),
                                    "lte", span.to().toString()))));
        }
        return Map.of(
                "size",
                0,
                "track_total_hits",
                true,
                "query",
                Map.of("bool", Map.of("filter", filters)),
                "aggs",
                new Aggregation(question, span).level(0));
    }

    private Map<String, Object> level(int level) {
        if (level == question.buckets().size()) {
            Map<String, Object> metrics = new LinkedHashMap<>();
            asked.forEach(column -> metrics.putAll(metric(column)));
            return metrics;
        }
        Map<String, Object> within = level(level + 1);
        Bucket bucket = question.buckets().get(level);
        boolean isInnermost = level == question.buckets().size() - 1;
        if (!isInnermost
                && bucket instanceof Bucket.Values values
                && values.order() instanceof Bucket.Order.ByMetric by) {
            // Only what lies directly in a bucket can order it: Kibana, too, asks for it twice.
            within.putAll(metric(asked.get(place(by))));
        }
        Map<String, Object> aggregation = new LinkedHashMap<>(bucket(bucket));
        if (!within.isEmpty()) {
            aggregation.put("aggs", within);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(String.valueOf(level), aggregation);
        return named;
    }

    private Map<String, Object> bucket(Bucket bucket) {
        return switch (bucket) {
            case Bucket.Values values ->
                Map.of("terms", Map.of("field", values.field(), "size", values.size(), "order", order(values.order())));
            case Bucket.Times times -> Map.of("date_histogram", times(times));
            case Bucket.Parts parts -> {
                Map<String, Object> filters = new LinkedHashMap<>();
                parts.parts().forEach(part -> filters.put(part.label().vi(), Filters.of(part.condition())));
                yield Map.of("filters", Map.of("filters", filters));
            }
        };
    }

    private Map<String, Object> times(Bucket.Times times) {
        Map<String, Object> histogram = new LinkedHashMap<>();
        histogram.put("field", times.field());
        if (times.interval() == Bucket.Interval.AUTO) {
            histogram.put("fixed_interval", span.interval());
        } else {
            histogram.put("calendar_interval", times.interval().code());
        }
        histogram.put("time_zone", ZONE);
        if (times.empty()) {
            histogram.put(
                    "extended_bounds",
                    Map.of("min", span.from().toEpochMilli(), "max", span.to().toEpochMilli()));
        } else {
            histogram.put("min_doc_count", 1);
        }
        return histogram;
    }

    private Map<String, Object> order(Bucket.Order order) {
        return switch (order) {
            case Bucket.Order.ByValue any -> Map.of("_key", "asc");
            case Bucket.Order.ByMetric by -> Map.of(path(place(by)), by.mostFirst() ? "desc" : "asc");
        };
    }

    private int place(Bucket.Order.ByMetric by) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).id().equals(Column.metric(by.metric()))) {
                return i;
            }
        }
        throw new IllegalArgumentException("values cannot be ordered by a share: " + question.metrics());
    }

    private String path(int place) {
        return asked.get(place) instanceof Column.OfMetric column ? path(column.metric(), place) : "_count";
    }

    private static String path(Metric.Asked metric, int place) {
        return switch (metric) {
            case Metric.Count count -> count.only() == null ? "_count" : place + "-bucket";
            case Metric.Stat stat ->
                (stat.only() == null ? "" + place : place + "-bucket>" + place + "-metric")
                        + (stat.kind() == Metric.Kind.MEDIAN ? ".50" : "");
        };
    }

    private Map<String, Object> metric(Column column) {
        int place = asked.indexOf(column);
        return column instanceof Column.OfMetric metric ? metric(metric.metric(), place) : Map.of();
    }

    private static Map<String, Object> metric(Metric.Asked metric, int place) {
        Condition only = metric.only();
        Map<String, Object> value = switch (metric) {
            case Metric.Count count -> Map.of();
            case Metric.Stat stat -> Map.of(stat.kind().aggregation(), parameters(stat));
        };
        if (only == null) {
            return value.isEmpty() ? Map.of() : Map.of(String.valueOf(place), value);
        }
        Map<String, Object> filter = new LinkedHashMap<>(Map.of("filter", Filters.of(only)));
        if (!value.isEmpty()) {
            filter.put("aggs", Map.of(place + "-metric", value));
        }
        return Map.of(place + "-bucket", filter);
    }

    private static Map<String, Object> parameters(Metric.Stat stat) {
        return stat.kind() == Metric.Kind.MEDIAN
                ? Map.of("field", stat.field(), "percents", List.of(50))
                : Map.of("field", stat.field());
    }
}
