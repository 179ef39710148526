package vn.sogiamsat.dashboards.search;

import java.util.List;
import java.util.Map;
import vn.sogiamsat.dashboards.model.Condition;

/** Conditions as queries of Elasticsearch, none of which scores. */
public final class Filters {
    private Filters() {}

    public static Map<String, Object> of(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> Map.of("term", Map.of(is.field(), is.value()));
            case Condition.Among among -> Map.of("terms", Map.of(among.field(), among.values()));
            case Condition.Has has -> Map.of("exists", Map.of("field", has.field()));
            case Condition.Compared compared ->
                Map.of("range", Map.of(compared.field(), Map.of(compared.by().word(), compared.value())));
            case Condition.All all -> bool("filter", all.all());
            case Condition.Any any ->
                Map.of(
                        "bool",
                        Map.of("should", any.any().stream().map(Filters::of).toList(), "minimum_should_match", 1));
            case Condition.Not not -> bool("must_not", List.of(not.condition()));
        };
    }

    private static Map<String, Object> bool(String how, List<Condition> conditions) {
        return Map.of("bool", Map.of(how, conditions.stream().map(Filters::of).toList()));
    }
}
