package vn.sogiamsat.dashboards.model;

import java.util.List;

/** By what documents are told apart. */
public sealed interface Bucket {
    Text label();

    /** The values of a field, so many at most. */
    record Values(Text label, String field, int size, Order order) implements Bucket {}

    /** Spans of time in Vietnam. */
    record Times(Text label, String field, Interval interval, boolean empty) implements Bucket {}

    /** What fulfils each of some conditions. */
    record Parts(Text label, List<Part> parts) implements Bucket {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    record Part(Text label, Condition condition) {}

    /** Which values come first. */
    sealed interface Order {
        /** @param metric which of the metrics of the same question; none that is a share */
        record ByMetric(int metric, boolean mostFirst) implements Order {}

        /** By the values themselves. */
        record ByValue() implements Order {}
    }

    enum Interval {
        /** As long as suits the period that is looked at. */
        AUTO("auto"),
        HOUR("1h"),
        DAY("1d"),
        MONTH("1M");

        private final String code;

        Interval(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Those of which there is most by the first metric come first. */
    static Values most(String field, int size, String vi, String en) {
        return new Values(Text.of(vi, en), field, size, new Order.ByMetric(0, true));
    }

    /** The one value that each row has anyway. */
    static Values the(String field, String vi, String en) {
        return new Values(Text.of(vi, en), field, 1, new Order.ByValue());
    }

    /** Every span, those with nothing in them too. */
    static Times each(Interval interval, String field, String vi, String en) {
        return new Times(Text.of(vi, en), field, interval, true);
    }

    /** Only spans in which there is something. */
    static Times those(Interval interval, String field, String vi, String en) {
        return new Times(Text.of(vi, en), field, interval, false);
    }
}
