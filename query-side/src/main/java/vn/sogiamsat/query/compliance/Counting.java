package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.ObligationDoc;
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

    private Views.Search ofObligations(MultisearchBody body) {
        return new Views.Search(views.indices().obligations(), body);
    }

    /**
     * All that a dashboard counts, its figure on a day before and on the last closed days included.
     *
     * @param overdue the first few, as are those due soon
     */
    record Board(
            Counts counts,
            List<ObligationDoc> overdue,
            List<ObligationDoc> dueSoon,
            Figure figure,
            List<ClosedDay> closedDays) {}

    /** In one request. */
    Board board(Since since, List<Below> units) {
        List<ResponseBody<ObligationDoc>> found = views.search(
                List.of(
                        ofObligations(search(since.after(), units)),
                        ofObligations(whole(since.before())),
                        ofObligations(new ChangeSearch(since).counts()),
                        new Views.Search(views.indices().scores(), ClosedDays.search(since.after())),
                        ofObligations(first(since.after(), Status.OVERDUE)),
                        ofObligations(first(since.after(), Status.DUE_SOON))),
                ObligationDoc.class);
        Counts counts = Counts.of(found.get(0));
        return new Board(
                counts,
                ObligationSearch.docs(found.get(4)),
                ObligationSearch.docs(found.get(5)),
                new Figure(since, Counts.of(found.get(1)).whole(), counts.whole(), ChangeCounts.of(found.get(2))),
                ClosedDays.of(found.get(3)));
    }

    /** Each document is held against the statuses once; everything else is counted within a status. */
    static MultisearchBody search(Asked asked, List<Below> units) {
        Map<String, Query> statuses = StatusQuery.all(asked.asOf().moment(), AsOf.SOON);
        return counting(asked)
                .aggregations(Counts.STATUSES, byStatus(statuses, within(units)))
                .build();
    }

    /** The statuses alone. */
    static MultisearchBody whole(Asked asked) {
        return counting(asked)
                .aggregations(
                        Counts.STATUSES, byStatus(StatusQuery.all(asked.asOf().moment(), AsOf.SOON), Map.of()))
                .build();
    }

    private static MultisearchBody.Builder counting(Asked asked) {
        return new MultisearchBody.Builder()
                .query(ObligationSearch.all(asked.filters()))
                .size(0)
                .trackTotalHits(none -> none.enabled(false));
    }

    private static Aggregation byStatus(Map<String, Query> statuses, Map<String, Aggregation> within) {
        return new Aggregation.Builder()
                .filters(filters -> filters.filters(each -> each.keyed(statuses)))
                .aggregations(within)
                .build();
    }

    private static Map<String, Aggregation> within(List<Below> units) {
        Map<String, Aggregation> wanted = new LinkedHashMap<>();
        wanted.put(
                Counts.MONTHS,
                Aggregation.of(of -> of.dateHistogram(months -> months.field(Field.DUE)
                        .calendarInterval(CalendarInterval.Month)
                        .timeZone(Show.HERE.getId())
                        .minDocCount(1))));
        wanted.put(
                Counts.RULES,
                Aggregation.of(
                        of -> of.terms(rules -> rules.field(Fields.RULE_ID).size(MOST_RULES))));
        if (!units.isEmpty()) {
            Map<String, Query> each = new LinkedHashMap<>();
            units.forEach(
                    below -> each.put(below.unit().id().toString(), Queries.anyOf(Fields.UNIT_ID, below.units())));
            wanted.put(
                    Counts.UNITS, Aggregation.of(of -> of.filters(filters -> filters.filters(any -> any.keyed(each)))));
        }
        return wanted;
    }

    /** Those due first. A search of its own stops at them; an aggregation would look at all there are. */
    private static MultisearchBody first(Asked asked, Status status) {
        List<Query> filters = new ArrayList<>(asked.filters());
        filters.add(StatusQuery.of(status, asked.asOf().moment(), AsOf.SOON));
        return new MultisearchBody.Builder()
                .query(ObligationSearch.all(filters))
                .sort(ObligationSearch.inOrder())
                .size(NAMED)
                .trackTotalHits(none -> none.enabled(false))
                .build();
    }
}
