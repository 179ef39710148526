package vn.sogiamsat.dashboards.search;

import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Question;

/** One column of a question in Lens. A share takes several: itself, its parts, and the sum it is made by. */
public sealed interface Column {
    String id();

    /** Whether Elasticsearch is asked for it, so that it takes a number among the aggregations. */
    default boolean isAsked() {
        return this instanceof OfBucket || this instanceof OfMetric;
    }

    record OfBucket(String id, Bucket bucket) implements Column {}

    /** @param isPart whether it is part of a share, and not shown by itself */
    record OfMetric(String id, Metric.Asked metric, boolean isPart) implements Column {}

    /** @param sum the column that divides */
    record OfShare(String id, Metric.Share share, String sum) implements Column {}

    record Sum(String id, Metric.Share share, List<String> parts) implements Column {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    static String bucket(int number) {
        return "b" + number;
    }

    static String metric(int number) {
        return "m" + number;
    }

    /** All of them, in the order in which Lens keeps them. */
    static List<Column> of(Question question) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < question.buckets().size(); i++) {
            columns.add(new OfBucket(bucket(i), question.buckets().get(i)));
        }
        for (int i = 0; i < question.metrics().size(); i++) {
            switch (question.metrics().get(i)) {
                case Metric.Asked asked -> columns.add(new OfMetric(metric(i), asked, false));
                case Metric.Share share -> columns.addAll(share(metric(i), share));
            }
        }
        return columns;
    }

    private static List<Column> share(String id, Metric.Share share) {
        List<Column> parts = new ArrayList<>();
        parts.add(new OfMetric(id + "X0", share.part(), true));
        share.whole().forEach(each -> parts.add(new OfMetric(id + "X" + parts.size(), each, true)));
        Sum sum = new Sum(
                id + "X" + parts.size(), share, parts.stream().map(Column::id).toList());
        List<Column> all = new ArrayList<>(List.of(new OfShare(id, share, sum.id())));
        all.addAll(parts);
        all.add(sum);
        return all;
    }
}
