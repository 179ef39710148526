package vn.sogiamsat.app.dashboards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Question;
import vn.sogiamsat.dashboards.search.Aggregation;
import vn.sogiamsat.dashboards.search.Column;
import vn.sogiamsat.dashboards.search.Span;
import vn.sogiamsat.dashboards.shipped.Shipped;

/**
 * What a panel shows: what Elasticsearch answers when it is asked what Kibana asks, read as Kibana reads it.
 *
 * @param found how many documents the panel is about
 */
record Shown(long found, List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param values NaN where there is none */
    record Row(List<String> keys, List<Double> values) {
        long number(int metric) {
            return Math.round(values.get(metric));
        }
    }

    static Shown of(RunningLedger ledger, String board, String panel, Span span) {
        return of(
                ledger,
                Shipped.boards().stream()
                        .filter(each -> each.id().equals(board))
                        .flatMap(each -> each.charts())
                        .filter(chart -> chart.id().equals(panel))
                        .map(Panel.Chart::question)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(board + "/" + panel)),
                span);
    }

    static Shown of(RunningLedger ledger, Question question, Span span) {
        JsonNode answer = ledger.elasticsearch()
                .postJson(
                        "/" + ledger.indexPrefix() + "-" + question.view().index() + "/_search",
                        Aggregation.of(question, null, span))
                .expect(200)
                .json();
        if (answer.at("/_shards/failed").asInt() != 0) {
            throw new AssertionError(answer.toString());
        }
        long found = answer.at("/hits/total/value").asLong();
        List<Row> rows = new ArrayList<>();
        new Reading(question).read(answer.at("/aggregations"), found, List.of(), rows);
        return new Shown(found, rows);
    }

    /** The one row of a panel without buckets. */
    Row only() {
        if (rows.size() != 1) {
            throw new AssertionError(rows.toString());
        }
        return rows.getFirst();
    }

    /** By the values of a bucket; fails where two rows have the same. */
    Map<String, Row> by(int bucket) {
        return rows.stream().collect(Collectors.toMap(row -> row.keys().get(bucket), Function.identity()));
    }

    private record Reading(Question question) {
        void read(JsonNode within, long count, List<String> keys, List<Row> into) {
            int level = keys.size();
            if (level == question.buckets().size()) {
                into.add(new Row(keys, values(within, count)));
                return;
            }
            JsonNode buckets = within.at("/" + level + "/buckets");
            if (question.buckets().get(level) instanceof Bucket.Parts) {
                buckets.properties()
                        .forEach(part -> read(
                                part.getValue(),
                                part.getValue().at("/doc_count").asLong(),
                                with(keys, part.getKey()),
                                into));
            } else {
                for (JsonNode bucket : buckets) {
                    read(bucket, bucket.at("/doc_count").asLong(), with(keys, key(level, bucket)), into);
                }
            }
        }

        private String key(int level, JsonNode bucket) {
            return question.buckets().get(level) instanceof Bucket.Times
                    ? Instant.ofEpochMilli(bucket.at("/key").asLong()).toString()
                    : bucket.at("/key").asString();
        }

        private static List<String> with(List<String> keys, String key) {
            List<String> more = new ArrayList<>(keys);
            more.add(key);
            return more;
        }

        private List<Double> values(JsonNode within, long count) {
            List<Double> values = new ArrayList<>();
            List<Double> parts = new ArrayList<>();
            int place = 0;
            for (Column column : Column.of(question)) {
                switch (column) {
                    case Column.OfBucket any -> {}
                    case Column.OfMetric metric ->
                        (metric.isPart() ? parts : values).add(value(metric.metric(), place, within, count));
                    case Column.OfShare any -> parts.clear();
                    case Column.Sum any ->
                        values.add(parts.getFirst()
                                / parts.stream()
                                        .skip(1)
                                        .mapToDouble(Double::doubleValue)
                                        .sum());
                }
                place += column.isAsked() ? 1 : 0;
            }
            return values;
        }

        private static double value(Metric.Asked metric, int place, JsonNode within, long count) {
            boolean all = metric.only() == null;
            JsonNode bucket = within.path(place + "-bucket");
            return switch (metric) {
                case Metric.Count any -> all ? count : bucket.at("/doc_count").asLong();
                case Metric.Stat stat -> {
                    JsonNode value = all ? within.path(String.valueOf(place)) : bucket.path(place + "-metric");
                    yield (stat.kind() == Metric.Kind.MEDIAN
                                    ? value.at("/values").path("50.0")
                                    : value.at("/value"))
                            .asDouble(Double.NaN);
                }
            };
        }
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
