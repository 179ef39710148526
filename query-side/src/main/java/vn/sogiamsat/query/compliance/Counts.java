package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;

/** What Elasticsearch counted; nothing at all where the index is not there yet. */
record Counts(Map<String, Aggregate> counted) {
    static final String STATUSES = "statuses";
    static final String MONTHS = "months";
    static final String RULES = "rules";
    static final String UNITS = "units";
    static final String OVERDUE = "overdue";
    static final String DUE_SOON = "dueSoon";
    static final String NAMED = "named";

    Counts {
        counted = Map.copyOf(counted);
    }

    Tally whole() {
        return tally(counted);
    }

    /** In their order, without months in which nothing is due. */
    Map<YearMonth, Tally> months() {
        Map<YearMonth, Tally> months = new LinkedHashMap<>();
        Aggregate found = counted.get(MONTHS);
        if (found != null) {
            found.dateHistogram()
                    .buckets()
                    .array()
                    .forEach(bucket -> months.put(
                            YearMonth.from(Instant.ofEpochMilli(bucket.key()).atZone(Show.HERE)),
                            tally(bucket.aggregations())));
        }
        return months;
    }

    /** By their ids, {@code rulebook/rule}. */
    Map<String, Tally> rules() {
        Map<String, Tally> rules = new LinkedHashMap<>();
        Aggregate found = counted.get(RULES);
        if (found != null && found.isSterms()) {
            found.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> rules.put(bucket.key().stringValue(), tally(bucket.aggregations())));
        }
        return rules;
    }

    Tally unit(UUID unit) {
        Aggregate found = counted.get(UNITS);
        FiltersBucket bucket =
                found == null ? null : found.filters().buckets().keyed().get(unit.toString());
        return bucket == null ? tally(Map.of()) : tally(bucket.aggregations());
    }

    /** @param which {@link #OVERDUE} or {@link #DUE_SOON} */
    List<ObligationDoc> named(String which) {
        Aggregate found = counted.get(which);
        Aggregate hits = found == null ? null : found.filter().aggregations().get(NAMED);
        return hits == null
                ? List.of()
                : hits.topHits().hits().hits().stream()
                        .map(Counts::doc)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable ObligationDoc doc(Hit<JsonData> hit) {
        JsonData source = hit.source();
        return source == null ? null : source.to(ObligationDoc.class);
    }

    private static Tally tally(Map<String, Aggregate> counted) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        Aggregate found = counted.get(STATUSES);
        if (found != null) {
            Map<String, FiltersBucket> buckets = found.filters().buckets().keyed();
            for (Status status : Status.values()) {
                FiltersBucket bucket = buckets.get(status.code());
                counts.put(status, bucket == null ? 0L : bucket.docCount());
            }
        }
        return new Tally(new Score(counts));
    }
}
