package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.obligation.Status;

/** Counts obligations by what they come to: in all, by month, by rule, by unit; and names the most urgent ones. */
@Component
class Counting {
    /** How many obligations a dashboard names; the others are a link away. */
    static final int NAMED = 20;

    private static final int MOST_RULES = 500;

    private final Views views;

    Counting(Views views) {
        this.views = views;
    }

    /** In one request. */
    Counts count(Asked asked, List<Below> units) {
        Map<String, Query> statuses = StatusQuery.all(asked.asOf().moment(), AsOf.SOON);
        Aggregation byStatus =
                Aggregation.of(of -> of.filters(filters -> filters.filters(each -> each.keyed(statuses))));
        Map<String, Aggregation> wanted = new LinkedHashMap<>();
        wanted.put(Counts.STATUSES, byStatus);
        wanted.put(
                Counts.MONTHS,
                with(
                        byStatus,
                        new Aggregation.Builder()
                                .dateHistogram(months -> months.field(Field.DUE)
                                        .calendarInterval(CalendarInterval.Month)
                                        .timeZone(Show.HERE.getId())
                                        .minDocCount(1))));
        wanted.put(
                Counts.RULES,
                with(
                        byStatus,
                        new Aggregation.Builder()
                                .terms(rules -> rules.field(Fields.RULE_ID).size(MOST_RULES))));
        if (!units.isEmpty()) {
            Map<String, Query> each = new LinkedHashMap<>();
            units.forEach(
                    below -> each.put(below.unit().id().toString(), Queries.anyOf(Fields.UNIT_ID, below.units())));
            wanted.put(
                    Counts.UNITS,
                    with(
                            byStatus,
                            new Aggregation.Builder().filters(filters -> filters.filters(any -> any.keyed(each)))));
        }
        wanted.put(Counts.OVERDUE, named(statuses, Status.OVERDUE));
        wanted.put(Counts.DUE_SOON, named(statuses, Status.DUE_SOON));
        Map<String, Aggregate> counted = views.search(
                        new SearchRequest.Builder()
                                .index(views.indices().obligations())
                                .query(ObligationSearch.all(asked.filters()))
                                .aggregations(wanted)
                                .size(0)
                                .build(),
                        Void.class)
                .aggregations();
        return new Counts(counted);
    }

    private static Aggregation with(Aggregation byStatus, Aggregation.Builder.ContainerBuilder of) {
        return of.aggregations(Counts.STATUSES, byStatus).build();
    }

    private static Aggregation named(Map<String, Query> statuses, Status status) {
        Query query = statuses.getOrDefault(status.code(), ObligationSearch.all(List.of()));
        return new Aggregation.Builder()
                .filter(query)
                .aggregations(
                        Counts.NAMED,
                        Aggregation.of(first -> first.topHits(
                                hits -> hits.sort(ObligationSearch.inOrder()).size(NAMED))))
                .build();
    }
}
