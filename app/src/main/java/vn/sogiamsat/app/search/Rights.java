package vn.sogiamsat.app.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each part of the ledger may do in Elasticsearch, and no more; {@code docs/elasticsearch.md} says why. */
final class Rights {
    private static final List<String> VIEWS =
            List.of("audit", "meetings", "organisation", "persons", "obligations", "rulebooks", "scores");
    /** What the data views of the dashboards read; never the names of persons. */
    private static final List<String> FOR_KIBANA = List.of(
            "audit", "meetings", "organisation", "obligations", "rulebooks", "scores", "operations", "integrity");
    /** Whether the cluster answers, for readiness and the status page. */
    private static final List<String> HEALTH = List.of("monitor");

    private Rights() {}

    /** The role of each part, by what the part is called; in order. */
    static Map<String, Map<String, Object>> all(String prefix, String space) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        all.put("command", Map.of("cluster", HEALTH));
        all.put(
                "projections",
                Map.of(
                        "cluster",
                        HEALTH,
                        "indices",
                        List.of(indices(List.of(prefix + "-*"), "read", "write", "manage"))));
        all.put("query", Map.of("cluster", HEALTH, "indices", List.of(indices(named(prefix, VIEWS), "read"))));
        all.put(
                "kibana-reader",
                Map.of(
                        "indices",
                        List.of(indices(named(prefix, FOR_KIBANA), "read", "view_index_metadata")),
                        "applications",
                        List.of(Map.of(
                                "application",
                                "kibana-.kibana",
                                "privileges",
                                List.of("space_read"),
                                "resources",
                                List.of("space:" + space)))));
        return all;
    }

    private static Map<String, Object> indices(List<String> names, String... privileges) {
        return Map.of("names", names, "privileges", List.of(privileges));
    }

    /** Both the alias and the indices behind it, whichever generation they are of. */
    private static List<String> named(String prefix, List<String> views) {
        return views.stream()
                .flatMap(view -> Stream.of(prefix + "-" + view, prefix + "-" + view + "-v*"))
                .toList();
    }
}
