package vn.sogiamsat.app.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.terminal.Refusal;

/**
 * What an operator decides of the ledger's indices. Their mappings are the writers' alone.
 *
 * @param replicas copies beside the first: a number, or a range such as {@code 0-1} that grows with the cluster
 * @param refresh how soon what is written is found, such as {@code 5s}; null as each writer says
 * @param tiers where the data lies, the preferred tier first; null wherever Elasticsearch puts it
 * @param forgetAfter after how many days the two small indices that are no views are removed; null never
 */
public record Template(
        String replicas,
        @Nullable String refresh,
        @Nullable List<String> tiers,
        @Nullable Integer forgetAfter) {
    /** So long the ledger itself keeps what it records of its operation. */
    private static final int KEPT_DAYS = 30;

    /** @throws Refusal when it means nothing, or would remove too much */
    public Template {
        if (!replicas.matches("\\d|\\d-(\\d|all)")) {
            throw new Refusal(
                    "--replicas “%s” không đúng: phải là số, hoặc khoảng như 0-1.".formatted(replicas),
                    "--replicas “%s” is wrong: it must be a number, or a range such as 0-1.".formatted(replicas));
        }
        if (refresh != null && !refresh.matches("[1-9]\\d*(ms|s|m)")) {
            throw new Refusal(
                    "--refresh “%s” không đúng: ví dụ 5s.".formatted(refresh),
                    "--refresh “%s” is wrong: 5s, for example.".formatted(refresh));
        }
        if (forgetAfter != null && forgetAfter <= KEPT_DAYS) {
            throw new Refusal(
                    "--forget-after %d quá ngắn: phải trên %d ngày, vì cả chỉ mục bị xóa cùng lúc."
                            .formatted(forgetAfter, KEPT_DAYS),
                    "--forget-after %d is too short: it must be more than %d days, for the whole index is removed at once."
                            .formatted(forgetAfter, KEPT_DAYS));
        }
    }

    /** Settings of an index. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (replicas.length() == 1) {
            settings.put("index.auto_expand_replicas", "false");
            settings.put("index.number_of_replicas", replicas);
        } else {
            settings.put("index.auto_expand_replicas", replicas);
        }
        if (refresh != null) {
            settings.put("index.refresh_interval", refresh);
        }
        if (tiers != null) {
            settings.put("index.routing.allocation.include._tier_preference", String.join(",", tiers));
        }
        return settings;
    }

    /** The request that makes indices of such names be made with such settings. */
    static Map<String, Object> of(List<String> patterns, int priority, Map<String, Object> settings) {
        return Map.of(
                "index_patterns",
                patterns,
                "priority",
                priority,
                "template",
                Map.of("settings", settings),
                "_meta",
                Map.of("description", "So Giam Sat: ./ledger elasticsearch prepare"));
    }

    /** Removes an index so many days after it was made. Part of the basic licence. */
    static Map<String, Object> removalAfter(int days) {
        return Map.of(
                "policy",
                Map.of(
                        "phases",
                        Map.of(
                                "hot", Map.of("actions", Map.of()),
                                "delete", Map.of("min_age", days + "d", "actions", Map.of("delete", Map.of())))));
    }
}
