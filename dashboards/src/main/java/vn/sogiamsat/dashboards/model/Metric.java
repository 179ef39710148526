package vn.sogiamsat.dashboards.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that is shown for each bucket, or for all there is. */
public sealed interface Metric {
    Text label();

    /** One that Elasticsearch answers itself. */
    sealed interface Asked extends Metric {
        /** Of which of the documents; null for all. */
        @Nullable Condition only();
    }

    /** How many documents there are. */
    record Count(Text label, @Nullable Condition only) implements Asked {}

    /** @param decimals null where the field says how its values are shown */
    record Stat(
            Text label,
            Kind kind,
            String field,
            @Nullable Condition only,
            @Nullable Integer decimals) implements Asked {}

    /**
     * A share, divided where it is shown: nothing is asked for but its parts.
     *
     * @param whole what the part is a share of: the sum of these
     */
    record Share(Text label, Asked part, List<Asked> whole) implements Metric {
        public Share {
            whole = List.copyOf(whole);
        }
    }

    /** What is made of the values of a field. */
    enum Kind {
        SUM("sum", "sum"),
        AVERAGE("average", "avg"),
        MAX("max", "max"),
        MIN("min", "min"),
        MEDIAN("median", "percentiles"),
        UNIQUE("unique_count", "cardinality");

        private final String operation;
        private final String aggregation;

        Kind(String operation, String aggregation) {
            this.operation = operation;
            this.aggregation = aggregation;
        }

        /** What Lens calls it. */
        public String operation() {
            return operation;
        }

        /** What Elasticsearch calls it. */
        public String aggregation() {
            return aggregation;
        }
    }

    static Count count(String vi, String en) {
        return new Count(Text.of(vi, en), null);
    }

    static Count count(String vi, String en, Condition only) {
        return new Count(Text.of(vi, en), only);
    }

    /** A whole number. */
    static Stat of(Kind kind, String field, String vi, String en) {
        return new Stat(Text.of(vi, en), kind, field, null, 0);
    }

    static Share share(String vi, String en, Asked part, Asked... whole) {
        return new Share(Text.of(vi, en), part, List.of(whole));
    }
}
