package vn.sogiamsat.dashboards.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sogiamsat.dashboards.model.Condition;

/** Conditions in the Kibana query language. */
public final class Kql {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private Kql() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is.field() + ": " + value(is.value());
            case Condition.Among among ->
                among.field() + among.values().stream().map(Kql::value).collect(Collectors.joining(" or ", ": (", ")"));
            case Condition.Has has -> has.field() + ": *";
            case Condition.Compared compared ->
                compared.field() + " " + compared.by().sign() + " " + value(compared.value());
            case Condition.All all -> joined(all.all(), " and ");
            case Condition.Any any -> joined(any.any(), " or ");
            case Condition.Not not -> "not (" + of(not.condition()) + ")";
        };
    }

    private static String joined(List<Condition> conditions, String by) {
        return conditions.stream().map(Kql::bound).collect(Collectors.joining(by));
    }

    private static String bound(Condition condition) {
        return condition instanceof Condition.All || condition instanceof Condition.Any
                ? "(" + of(condition) + ")"
                : of(condition);
    }

    private static String value(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
