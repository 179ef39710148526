package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CardinalityExecutionMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.rules.obligation.Status;

/**
 * Counts and finds what {@link Why#of} tells of single obligations. A reason that lies in time is seen by one version
 * alone. Where what was known is another version, obligations that stand as before have one version in each of two
 * sets, so that counting the obligations of both sets together tells how many those are.
 */
final class ChangeSearch {
    static final String REASONS = "reasons";
    static final String TOLD = "told";
    static final String GONE = "gone";
    static final String EVENTS = "events";
    static final String IDS = "ids";
    static final String OF_ONE = "of-one";

    /** Up to here they are counted one by one, beyond that within a few in a hundred. */
    private static final int COUNTED_ONE_BY_ONE = 40_000;

    private static final int MOST_EVENTS = 10;

    private final Since since;

    ChangeSearch(Since since) {
        this.since = since;
    }

    MultisearchBody counts() {
        Query superseded = since.superseded();
        Query learned = since.learned();
        Map<String, Query> byTime = new LinkedHashMap<>();
        for (Why why : Why.values()) {
            Query query = byTime(why);
            if (query != null) {
                byTime.put(why.code(), query);
            }
        }
        MultisearchBody.Builder search = new MultisearchBody.Builder()
                .query(since.within(ObligationSearch.any(List.of(since.passed(), learned, superseded))))
                .size(0)
                .trackTotalHits(none -> none.enabled(false))
                .aggregations(
                        REASONS,
                        new Aggregation.Builder()
                                .filter(ObligationSearch.all(since.after().there()))
                                .aggregations(
                                        REASONS,
                                        Aggregation.of(of ->
                                                of.filters(filters -> filters.filters(each -> each.keyed(byTime)))))
                                .build())
                .aggregations(GONE, either(superseded, learned, learned))
                .aggregations(
                        EVENTS,
                        new Aggregation.Builder()
                                .filter(learned)
                                .aggregations(
                                        EVENTS,
                                        Aggregation.of(of -> of.terms(events -> events.field(Fields.POSITION)
                                                .minDocCount(2)
                                                .size(MOST_EVENTS))))
                                .build());
        for (Stage stage : Stage.values()) {
            if (stage != Stage.ABSENT) {
                Query before = both(superseded, at(stage, since.then()));
                search.aggregations(TOLD + stage, either(both(learned, unmoved(stage)), before, before));
            }
        }
        return search.build();
    }

    /**
     * Versions known now that may stand otherwise for a reason; which of those that were told later do, only a look at
     * what was known before can tell.
     *
     * @param why null for any that may change a figure
     */
    MultisearchBody candidates(@Nullable Why why, int most) {
        List<Query> wanted = Arrays.stream(Why.values())
                .filter(each -> why == null ? each != Why.ARISEN : why == each)
                .map(this::candidates)
                .toList();
        return new MultisearchBody.Builder()
                .query(since.within(ObligationSearch.any(wanted)))
                .sort(ObligationSearch.newestFirst())
                .size(most)
                .trackTotalHits(none -> none.enabled(false))
                .build();
    }

    private Query candidates(Why why) {
        return switch (why) {
            case TOLD_LATER ->
                both(
                        since.learned(),
                        ObligationSearch.any(Arrays.stream(Stage.values())
                                .filter(stage -> stage != Stage.WAIVED)
                                .map(this::unmoved)
                                .toList()));
            case WAIVED ->
                ObligationSearch.any(List.of(
                        both(since.passed(), moved(Stage.WAIVED)), both(since.learned(), unmoved(Stage.WAIVED))));
            case GONE -> ObligationSearch.none();
            case MET, MET_LATE, OVERDUE, NOT_EVALUATED, WAIVER_ENDED, ARISEN -> {
                Query query = byTime(why);
                yield query == null ? ObligationSearch.none() : both(since.passed(), query);
            }
        };
    }

    /** Null for a reason that does not lie in time. */
    private @Nullable Query byTime(Why why) {
        return switch (why) {
            case MET -> moved(Stage.MET);
            case MET_LATE -> moved(Stage.MET_LATE);
            case OVERDUE -> moved(Stage.OVERDUE);
            case NOT_EVALUATED -> moved(Stage.NOT_EVALUATED);
            case WAIVED -> moved(Stage.WAIVED);
            case ARISEN -> ObligationSearch.any(List.of(moved(Stage.PENDING), moved(Stage.NOT_APPLICABLE)));
            case WAIVER_ENDED -> ObligationSearch.but(at(Stage.WAIVED, since.then()), at(Stage.WAIVED, since.now()));
            case TOLD_LATER, GONE -> null;
        };
    }

    private Query moved(Stage to) {
        return ObligationSearch.but(at(to, since.now()), at(to, since.then()), at(Stage.WAIVED, since.then()));
    }

    private Query unmoved(Stage stage) {
        return stage == Stage.ABSENT ? ObligationSearch.none() : both(at(stage, since.now()), at(stage, since.then()));
    }

    private static Query at(Stage stage, AsOf asOf) {
        Instant moment = asOf.moment();
        return both(
                When.upTo(Field.OPENS, moment),
                ObligationSearch.any(stage.statuses().stream()
                        .map((Status status) -> StatusQuery.of(status, moment, AsOf.SOON))
                        .toList()));
    }

    /** Counts the obligations of two sets together, and the versions of one set. */
    private static Aggregation either(Query some, Query others, Query one) {
        return new Aggregation.Builder()
                .filter(ObligationSearch.any(List.of(some, others)))
                .aggregations(
                        IDS,
                        Aggregation.of(of -> of.cardinality(ids -> ids.field(Fields.OBLIGATION_ID)
                                .precisionThreshold(COUNTED_ONE_BY_ONE)
                                .executionHint(CardinalityExecutionMode.Direct))))
                .aggregations(OF_ONE, Aggregation.of(of -> of.filter(one)))
                .build();
    }

    private static Query both(Query some, Query others) {
        return ObligationSearch.all(List.of(some, others));
    }
}
