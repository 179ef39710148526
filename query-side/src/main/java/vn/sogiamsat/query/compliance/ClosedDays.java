package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;

/** Sums the scores of the last days that were closed, as they were counted then. */
final class ClosedDays {
    private static final int MOST = 14;
    private static final String CLOSED = "closed";
    private static final String STANDING = "standing";

    private static final Map<Status, String> COUNTS = new EnumMap<>(Map.of(
            Status.MET, "met",
            Status.MET_LATE, "metLate",
            Status.OVERDUE, "overdue",
            Status.DUE_SOON, "dueSoon",
            Status.OPEN, "open",
            Status.WAIVED, "waived",
            Status.NOT_APPLICABLE, "notApplicable",
            Status.NOT_EVALUATED, "notEvaluated"));

    private ClosedDays() {}

    /** Of the days of the last two weeks up to the one asked for that are closed, in the index of scores. */
    static MultisearchBody search(Asked asked) {
        LocalDate last = asked.asOf().on();
        // Today is not over: one more, so that there are fourteen without it.
        LocalDate first = last.minusDays(MOST);
        Map<String, Query> each = new LinkedHashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> each.put(day.toString(), standingOn(day, day)));
        return new MultisearchBody.Builder()
                .query(query -> query.bool(
                        either -> either.should(When.between(Fields.CLOSED_DAY, first, last), asked(asked, first, last))
                                .minimumShouldMatch("1")))
                .aggregations(CLOSED, positions())
                .aggregations(STANDING, sums(each))
                .size(0)
                .trackTotalHits(none -> none.enabled(false))
                .build();
    }

    /** What the search found, the newest day first. */
    static List<ClosedDay> of(ResponseBody<?> found) {
        return days(found.aggregations());
    }

    private static Query asked(Asked asked, LocalDate first, LocalDate last) {
        List<Query> filters = new ArrayList<>();
        filters.add(standingOn(first, last));
        filters.add(Query.of(query -> query.range(range -> range.date(months -> months.field(Fields.SCORE_MONTH)
                .gte(asked.from().toString())
                .lte(asked.to().toString())))));
        if (asked.units() != null) {
            filters.add(Queries.anyOf(Fields.UNIT_ID, asked.units()));
        }
        return ObligationSearch.all(filters);
    }

    /** What stood on any day from one to another, both included. */
    private static Query standingOn(LocalDate first, LocalDate last) {
        return ObligationSearch.all(List.of(
                Query.of(query -> query.range(
                        range -> range.date(from -> from.field(Fields.SCORE_DAY).lte(last.toString())))),
                Query.of(query -> query.range(range ->
                        range.date(until -> until.field(Fields.SCORE_UNTIL).gt(first.toString()))))));
    }

    private static Aggregation positions() {
        return new Aggregation.Builder()
                .terms(days -> days.field(Fields.CLOSED_DAY).size(MOST + 1))
                .aggregations(
                        Fields.POSITION, Aggregation.of(of -> of.max(position -> position.field(Fields.POSITION))))
                .build();
    }

    private static Aggregation sums(Map<String, Query> each) {
        Aggregation.Builder.ContainerBuilder days =
                new Aggregation.Builder().filters(filters -> filters.filters(keyed -> keyed.keyed(each)));
        COUNTS.values()
                .forEach(name ->
                        days.aggregations(name, Aggregation.of(of -> of.sum(sum -> sum.field("counts." + name)))));
        return days.build();
    }

    private static List<ClosedDay> days(Map<String, Aggregate> found) {
        Aggregate closed = found.get(CLOSED);
        Aggregate standing = found.get(STANDING);
        if (closed == null || standing == null || !closed.isLterms()) {
            return List.of();
        }
        List<ClosedDay> days = new ArrayList<>();
        closed.lterms().buckets().array().forEach(bucket -> {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC);
            Aggregate position = bucket.aggregations().get(Fields.POSITION);
            var sums = standing.filters().buckets().keyed().get(day.toString());
            if (position != null && sums != null) {
                days.add(new ClosedDay(day, whole(position.max().value()), new Tally(score(sums.aggregations()))));
            }
        });
        days.sort(Comparator.comparing(ClosedDay::day).reversed());
        return days.stream().limit(MOST).toList();
    }

    private static Score score(Map<String, Aggregate> sums) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        COUNTS.forEach((status, name) -> {
            Aggregate sum = sums.get(name);
            counts.put(status, sum == null ? 0 : whole(sum.sum().value()));
        });
        return new Score(counts);
    }

    private static long whole(double value) {
        return Math.round(value);
    }
}
