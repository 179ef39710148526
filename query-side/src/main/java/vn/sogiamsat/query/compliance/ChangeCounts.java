package vn.sogiamsat.query.compliance;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many obligations stand otherwise, and why.
 *
 * @param reasons those for which there are any, in their order
 * @param events by ledger position, how many versions each made known, the most first; the first few of those that made
 *     several known
 */
record ChangeCounts(Map<Why, Long> reasons, Map<Long, Long> events) {

    static ChangeCounts of(ResponseBody<?> answer) {
        Map<String, Aggregate> counted = answer.aggregations();
        Map<Why, Long> reasons = new EnumMap<>(Why.class);
        within(counted, ChangeSearch.REASONS).ifPresent(found -> {
            Map<String, FiltersBucket> buckets = found.filters().buckets().keyed();
            for (Why why : Why.values()) {
                FiltersBucket bucket = buckets.get(why.code());
                add(reasons, why, bucket == null ? 0 : bucket.docCount());
            }
        });
        for (Stage stage : Stage.values()) {
            add(
                    reasons,
                    stage == Stage.WAIVED ? Why.WAIVED : Why.TOLD_LATER,
                    onlyInOther(counted, ChangeSearch.TOLD + stage));
        }
        add(reasons, Why.GONE, onlyInOther(counted, ChangeSearch.GONE));
        Map<Long, Long> events = new LinkedHashMap<>();
        within(counted, ChangeSearch.EVENTS)
                .filter(Aggregate::isLterms)
                .ifPresent(found -> found.lterms()
                        .buckets()
                        .array()
                        .forEach(bucket -> events.put(bucket.key(), bucket.docCount())));
        return new ChangeCounts(reasons, events);
    }

    public long total() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void add(Map<Why, Long> reasons, Why why, long count) {
        if (count > 0) {
            reasons.merge(why, count, Long::sum);
        }
    }

    private static long onlyInOther(Map<String, Aggregate> counted, String name) {
        Aggregate either = counted.get(name);
        if (either == null) {
            return 0;
        }
        Map<String, Aggregate> of = either.filter().aggregations();
        return requireNonNull(of.get(ChangeSearch.IDS)).cardinality().value()
                - requireNonNull(of.get(ChangeSearch.OF_ONE)).filter().docCount();
    }

    /** What was counted of the documents of a filter of the same name; empty where there is no index yet. */
    private static Optional<Aggregate> within(Map<String, Aggregate> counted, String name) {
        return Optional.ofNullable(counted.get(name))
                .map(found -> found.filter().aggregations().get(name));
    }
}
