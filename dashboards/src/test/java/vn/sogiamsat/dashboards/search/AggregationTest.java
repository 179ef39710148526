package vn.sogiamsat.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Question;
import vn.sogiamsat.dashboards.model.Text;

/** The forms that a real Kibana was seen to send, see {@code lens-to-aggregations}. */
class AggregationTest {
    private static final Span DAY =
            new Span(Instant.parse("2026-11-25T00:00:00Z"), Instant.parse("2026-11-26T00:00:00Z"));
    private static final Metric.Count COUNT = Metric.count("n", "n");
    private static final Metric.Stat MAX = Metric.of(Metric.Kind.MAX, "latency_ms", "x", "x");
    private static final Metric.Stat UNIQUE = Metric.of(Metric.Kind.UNIQUE, "bytes", "u", "u");
    private static final Condition ERRORS = Condition.is("level", "error");

    private static String aggs(List<Bucket> buckets, Metric... metrics) {
        DataView view = new DataView("logs", Text.of("n", "n"), "@timestamp", new TreeMap<>());
        Object aggs = Aggregation.of(new Question(view, Condition.has("level"), buckets, List.of(metrics)), null, DAY)
                .get("aggs");
        return new JsonMapper().writeValueAsString(aggs);
    }

    @Test
    void a_count_takes_a_number_but_asks_for_nothing() {
        assertThat(aggs(
                        List.of(Bucket.most("service", 10, "s", "s"), Bucket.most("level", 3, "l", "l")),
                        COUNT,
                        MAX,
                        UNIQUE))
                .contains("\"1\":{", "\"3\":{\"max\":{\"field\":\"latency_ms\"}}", "\"4\":{\"cardinality\"")
                .doesNotContain("\"2\":{");
    }

    @Test
    void a_filtered_metric_lies_in_a_bucket_of_its_number() {
        assertThat(aggs(List.of(), Metric.count("n", "n", ERRORS)))
                .isEqualTo("{\"0-bucket\":{\"filter\":{\"term\":{\"level\":\"error\"}}}}");
        assertThat(aggs(List.of(), new Metric.Stat(Text.of("x", "x"), Metric.Kind.MAX, "bytes", ERRORS, 0)))
                .contains("\"0-bucket\":{", "\"aggs\":{\"0-metric\":{\"max\":{\"field\":\"bytes\"}}}");
    }

    @Test
    void a_share_asks_for_its_parts_and_takes_no_number_itself() {
        assertThat(aggs(
                        List.of(Bucket.each(Bucket.Interval.HOUR, "@timestamp", "t", "t")),
                        Metric.share("s", "s", Metric.count("n", "n", ERRORS), COUNT),
                        MAX))
                .contains("\"1-bucket\":{", "\"3\":{\"max\"")
                .doesNotContain("divide");
    }

    @Test
    void values_are_ordered_by_what_orders_them_and_asked_for_it_beside_an_inner_bucket() {
        assertThat(aggs(List.of(Bucket.most("service", 5, "s", "s")), COUNT))
                .contains("\"order\":{\"_count\":\"desc\"}");
        assertThat(aggs(List.of(Bucket.most("service", 5, "s", "s")), Metric.count("n", "n", ERRORS)))
                .contains("\"order\":{\"1-bucket\":\"desc\"}");
        String nested = aggs(
                List.of(Bucket.most("service", 5, "s", "s"), Bucket.each(Bucket.Interval.HOUR, "@timestamp", "t", "t")),
                MAX);
        assertThat(nested).contains("\"order\":{\"2\":\"desc\"}");
        assertThat(nested.split("\"2\":\\{\"max\"", -1)).hasSize(3);
    }

    @Test
    void a_day_is_divided_into_half_hours_by_itself() {
        assertThat(aggs(List.of(Bucket.each(Bucket.Interval.AUTO, "@timestamp", "t", "t")), COUNT))
                .contains("\"fixed_interval\":\"30m\"", "\"extended_bounds\"", "\"time_zone\":\"Asia/Ho_Chi_Minh\"");
        assertThat(aggs(List.of(Bucket.those(Bucket.Interval.DAY, "@timestamp", "t", "t")), COUNT))
                .contains("\"calendar_interval\":\"1d\"", "\"min_doc_count\":1")
                .doesNotContain("extended_bounds");
    }
}
