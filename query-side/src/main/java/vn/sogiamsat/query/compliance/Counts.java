package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;

/** What Elasticsearch counted; nothing at all where the index is not there yet. */
record Counts(Map<String, Aggregate> counted) {
    static final String STATUSES = "statuses";
    static final String MONTHS = "months";
    static final String RULES = "rules";
    static final String UNITS = "units";

    Counts {
        counted = Map.copyOf(counted);
    }

    static Counts of(ResponseBody<?> answer) {
        return new Counts(answer.aggregations());
    }

    Tally whole() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        statuses().forEach((status, bucket) -> counts.put(status, bucket.docCount()));
        return new Tally(new Score(counts));
    }

    /** In their order, without months in which nothing is due. */
    SortedMap<YearMonth, Tally> months() {
        return new TreeMap<>(tallies(
                MONTHS,
                found -> found.dateHistogram().buckets().array().stream()
                        .collect(Collectors.toMap(
                                bucket -> YearMonth.from(
                                        Instant.ofEpochMilli(bucket.key()).atZone(Show.HERE)),
                                bucket -> bucket.docCount()))));
    }

    /** By their ids, {@code rulebook/rule}. */
    Map<String, Tally> rules() {
        return tallies(
                RULES,
                found -> found.sterms().buckets().array().stream()
                        .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), bucket -> bucket.docCount())));
    }

    /** By their ids; units without obligations may be missing. */
    Map<UUID, Tally> units() {
        return tallies(
                UNITS,
                found -> found.filters().buckets().keyed().entrySet().stream()
                        .collect(Collectors.toMap(
                                bucket -> UUID.fromString(bucket.getKey()),
                                bucket -> bucket.getValue().docCount())));
    }

    private Map<Status, FiltersBucket> statuses() {
        Aggregate found = counted.get(STATUSES);
        Map<Status, FiltersBucket> statuses = new EnumMap<>(Status.class);
        if (found != null) {
            Map<String, FiltersBucket> buckets = found.filters().buckets().keyed();
            for (Status status : Status.values()) {
                FiltersBucket bucket = buckets.get(status.code());
                if (bucket != null) {
                    statuses.put(status, bucket);
                }
            }
        }
        return statuses;
    }

    private <K> Map<K, Tally> tallies(String name, Function<Aggregate, Map<K, Long>> read) {
        Map<K, Map<Status, Long>> counts = new HashMap<>();
        statuses().forEach((status, bucket) -> {
            Aggregate found = bucket.aggregations().get(name);
            if (found != null && bucket.docCount() > 0) {
                read.apply(found)
                        .forEach((key, count) -> counts.computeIfAbsent(key, any -> new EnumMap<>(Status.class))
                                .put(status, count));
            }
        });
        Map<K, Tally> tallies = new HashMap<>();
        counts.forEach((key, of) -> tallies.put(key, new Tally(new Score(of))));
        return tallies;
    }
}
