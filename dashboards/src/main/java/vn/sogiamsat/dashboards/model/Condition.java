package vn.sogiamsat.dashboards.model;

import java.util.List;

/** Which documents are meant. A field without a value fulfils no condition on it. */
public sealed interface Condition {
    /** The field holds this word. */
    record Is(String field, String value) implements Condition {}

    /** The field holds one of these words. */
    record Among(String field, List<String> values) implements Condition {
        public Among {
            values = List.copyOf(values);
        }
    }

    /** The field holds anything. */
    record Has(String field) implements Condition {}

    /** @param value a number, or a moment such as {@code now+30d} */
    record Compared(String field, Comparison by, String value) implements Condition {}

    record All(List<Condition> all) implements Condition {
        public All {
            all = List.copyOf(all);
        }
    }

    record Any(List<Condition> any) implements Condition {
        public Any {
            any = List.copyOf(any);
        }
    }

    record Not(Condition condition) implements Condition {}

    /** How a field stands to a value. */
    enum Comparison {
        BELOW("<", "lt"),
        UP_TO("<=", "lte"),
        ABOVE(">", "gt"),
        FROM(">=", "gte");

        private final String sign;
        private final String word;

        Comparison(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        public String sign() {
            return sign;
        }

        /** What Elasticsearch calls it. */
        public String word() {
            return word;
        }
    }

    static Condition is(String field, String value) {
        return new Is(field, value);
    }

    static Condition has(String field) {
        return new Has(field);
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition below(String field, String value) {
        return new Compared(field, Comparison.BELOW, value);
    }

    static Condition upTo(String field, String value) {
        return new Compared(field, Comparison.UP_TO, value);
    }

    static Condition above(String field, String value) {
        return new Compared(field, Comparison.ABOVE, value);
    }

    static Condition from(String field, String value) {
        return new Compared(field, Comparison.FROM, value);
    }
}
