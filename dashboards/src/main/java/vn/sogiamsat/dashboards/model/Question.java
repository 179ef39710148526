package vn.sogiamsat.dashboards.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a panel asks of an index: its state in Lens and the aggregation Elasticsearch is asked for are both made of it.
 *
 * @param only which documents
 * @param buckets from the outside in
 */
public record Question(DataView view, Condition only, List<Bucket> buckets, List<Metric> metrics) {
    public Question {
        buckets = List.copyOf(buckets);
        metrics = List.copyOf(metrics);
    }

    /** Every field it looks at. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        conditions().forEach(condition -> add(condition, fields));
        for (Bucket bucket : buckets) {
            switch (bucket) {
                case Bucket.Values values -> fields.add(values.field());
                case Bucket.Times times -> fields.add(times.field());
                case Bucket.Parts parts -> parts.parts().forEach(part -> add(part.condition(), fields));
            }
        }
        asked().forEach(metric -> {
            if (metric instanceof Metric.Stat stat) {
                fields.add(stat.field());
            }
        });
        return fields;
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(List.of(only));
        asked().forEach(metric -> {
            Condition of = metric.only();
            if (of != null) {
                conditions.add(of);
            }
        });
        return conditions;
    }

    private List<Metric.Asked> asked() {
        List<Metric.Asked> asked = new ArrayList<>();
        for (Metric metric : metrics) {
            switch (metric) {
                case Metric.Asked one -> asked.add(one);
                case Metric.Share share -> {
                    asked.add(share.part());
                    asked.addAll(share.whole());
                }
            }
        }
        return asked;
    }

    /** The fields of a condition. */
    public static Set<String> fields(Condition condition) {
        Set<String> fields = new LinkedHashSet<>();
        add(condition, fields);
        return fields;
    }

    private static void add(Condition condition, Set<String> fields) {
        switch (condition) {
            case Condition.Is is -> fields.add(is.field());
            case Condition.Among among -> fields.add(among.field());
            case Condition.Has has -> fields.add(has.field());
            case Condition.Compared compared -> fields.add(compared.field());
            case Condition.All all -> all.all().forEach(each -> add(each, fields));
            case Condition.Any any -> any.any().forEach(each -> add(each, fields));
            case Condition.Not not -> add(not.condition(), fields);
        }
    }
}
