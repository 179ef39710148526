package vn.sogiamsat.query.compliance;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.view.Queries;

/**
 * Finds obligations that were among those asked for on the day before and are not any longer: of the versions that are
 * not known any more, those beside which nothing was learned. An index of one shard lets Elasticsearch put them first.
 */
final class GoneSearch {
    private static final String IDS = "ids";
    private static final String LEARNED = "learned";
    private static final String ENDED = "ended";

    private final Since since;

    GoneSearch(Since since) {
        this.since = since;
    }

    /** @param most how many, those that ended last first */
    MultisearchBody ids(int most) {
        Query learned = since.learned();
        return new MultisearchBody.Builder()
                .query(since.within(ObligationSearch.any(List.of(since.superseded(), learned))))
                .size(0)
                .trackTotalHits(none -> none.enabled(false))
                .aggregations(
                        IDS,
                        new Aggregation.Builder()
                                .terms(ids -> ids.field(Fields.OBLIGATION_ID)
                                        .size(most)
                                        .executionHint(TermsAggregationExecutionHint.Map)
                                        .order(
                                                NamedValue.of(LEARNED, SortOrder.Asc),
                                                NamedValue.of(ENDED, SortOrder.Desc)))
                                .aggregations(LEARNED, of -> of.filter(learned))
                                .aggregations(ENDED, of -> of.max(last -> last.field(Field.KNOWN_TO)))
                                .build())
                .build();
    }

    static List<UUID> ids(ResponseBody<?> answer) {
        Aggregate found = answer.aggregations().get(IDS);
        return found == null || !found.isSterms()
                ? List.of()
                : found.sterms().buckets().array().stream()
                        .filter(bucket -> requireNonNull(bucket.aggregations().get(LEARNED))
                                        .filter()
                                        .docCount()
                                == 0)
                        .map(bucket -> UUID.fromString(bucket.key().stringValue()))
                        .toList();
    }

    /** How they stood on the day before. */
    MultisearchBody before(Collection<UUID> ids) {
        List<Query> filters = new ArrayList<>(since.before().filters());
        filters.add(Queries.anyOf(Fields.OBLIGATION_ID, ids));
        return new MultisearchBody.Builder()
                .query(ObligationSearch.all(filters))
                .size(ids.size())
                .build();
    }

    /** The last version of each that was among those asked for. */
    MultisearchBody last(Collection<UUID> ids) {
        return new MultisearchBody.Builder()
                .query(since.within(
                        ObligationSearch.all(List.of(since.lost(), Queries.anyOf(Fields.OBLIGATION_ID, ids)))))
                .collapse(one -> one.field(Fields.OBLIGATION_ID))
                .sort(ObligationSearch.newestFirst())
                .version(true)
                .size(ids.size())
                .build();
    }

    /**
     * By obligation the ledger position of the fact that ended it: under that a version is written for the last time.
     */
    static Map<UUID, Long> endedAt(ResponseBody<ObligationDoc> answer) {
        Map<UUID, Long> positions = new HashMap<>();
        for (Hit<ObligationDoc> hit : answer.hits().hits()) {
            positions.put(requireNonNull(hit.source()).obligation().id(), requireNonNull(hit.version()));
        }
        return positions;
    }
}
