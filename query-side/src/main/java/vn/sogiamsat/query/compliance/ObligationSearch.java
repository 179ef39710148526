package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.filter.Cursor;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.rules.obligation.Status;

/** Finds obligations of the units a user sees. */
@Component
class ObligationSearch {
    private static final int ROWS = 50;
    private static final int MOST_ROWS = 100;
    private static final int MOST_VERSIONS = 1_000;
    private static final int MOST_OF_CELL = 10_000;

    private final Views views;

    ObligationSearch(Views views) {
        this.views = views;
    }

    /**
     * Rows of a list, those due first first.
     *
     * @throws ProblemException when the place to go on at is none
     */
    Paged<ObligationDoc> find(ObligationFilter filter, Asked asked) {
        int rows = Math.clamp(filter.size() == null ? ROWS : filter.size(), 1, MOST_ROWS);
        return page(
                filters(filter, asked), inOrder(), List.of(Cursor.Kind.NUMBER, Cursor.Kind.WORD), rows, filter.after());
    }

    /** All rows of the same list, batch by batch, as they were when this was called. To be closed. */
    Stream<List<ObligationDoc>> all(ObligationFilter filter, Asked asked) {
        return views.scan(
                views.indices().obligations(), all(filters(filter, asked)), inOrder(), List.of(), ObligationDoc.class);
    }

    /** What a filter lets through. */
    static List<Query> filters(ObligationFilter filter, Asked asked) {
        List<Query> filters = new ArrayList<>(asked.filters());
        Status status = filter.status();
        if (status != null) {
            filters.add(StatusQuery.of(status, asked.asOf().moment(), AsOf.SOON));
        }
        if (filter.rule() != null && !filter.rule().isBlank()) {
            filters.add(When.is(Fields.RULE_ID, RuleText.checked(filter.rule())));
        }
        return filters;
    }

    /**
     * Some rows of a list.
     *
     * @param kinds of what it is ordered by
     * @param parameter after which row; null for the first
     * @throws ProblemException when that is no such row
     */
    Paged<ObligationDoc> page(
            List<Query> filters,
            List<SortOptions> order,
            List<Cursor.Kind> kinds,
            int rows,
            @Nullable String parameter) {
        List<FieldValue> after = Cursor.read(parameter, kinds)
                .orElseThrow(() -> ProblemException.badRequest("bad-value", "after", String.valueOf(parameter)));
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(views.indices().obligations())
                .query(all(filters))
                .sort(order)
                .trackTotalHits(track -> track.enabled(true))
                .size(rows);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        SearchResponse<ObligationDoc> found = views.search(request.build(), ObligationDoc.class);
        List<Hit<ObligationDoc>> hits = found.hits().hits();
        return new Paged<>(
                found.hits().total() == null ? 0 : found.hits().total().value(),
                docs(found),
                hits.size() < rows ? null : Cursor.of(hits.getLast().sort()));
    }

    /**
     * What was known of an obligation, the oldest first; nothing when there is no such obligation, or the unit that
     * answers for it by what is known now is none that the user sees. The newest thousand, where there are more.
     */
    List<ObligationDoc> versions(UUID obligation, Scope scope) {
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().obligations())
                .query(When.is(Fields.OBLIGATION_ID, obligation.toString()))
                .sort(by(Fields.POSITION, SortOrder.Desc))
                .size(MOST_VERSIONS)
                .build();
        List<ObligationDoc> found =
                docs(views.search(request, ObligationDoc.class)).reversed();
        return found.isEmpty() || !scope.sees(found.getLast().unit().id())
                ? List.of()
                : found.stream()
                        .filter(version -> scope.sees(version.unit().id()))
                        .toList();
    }

    /** What is known now of one cell's meetings. */
    List<ObligationDoc> ofMeetings(UUID cell, List<UUID> meetings, AsOf asOf) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().obligations())
                .query(all(Stream.of(
                                Asked.known(asOf),
                                List.of(
                                        When.upTo(Field.OPENS, asOf.moment()),
                                        When.is(Fields.UNIT_ID, cell.toString()),
                                        When.is(Fields.OBLIGATION_KIND, "meeting"),
                                        Queries.anyOf(Fields.MEETING_ID, meetings)))
                        .flatMap(List::stream)
                        .toList()))
                .sort(inOrder())
                .size(MOST_OF_CELL)
                .build();
        return docs(views.search(request, ObligationDoc.class));
    }

    static Query all(List<Query> filters) {
        return Query.of(query -> query.bool(bool -> bool.filter(filters)));
    }

    static Query any(List<Query> queries) {
        return queries.isEmpty()
                ? none()
                : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    static Query none() {
        return Query.of(query -> query.matchNone(none -> none));
    }

    static Query but(Query one, Query... none) {
        return Query.of(query -> query.bool(bool -> bool.filter(one).mustNot(List.of(none))));
    }

    static List<SortOptions> newestFirst() {
        return List.of(by(Fields.POSITION, SortOrder.Desc), by(Fields.OBLIGATION_ID));
    }

    static List<SortOptions> inOrder() {
        return List.of(by(Field.DUE), by(Fields.OBLIGATION_ID));
    }

    static SortOptions by(String name) {
        return by(name, SortOrder.Asc);
    }

    private static SortOptions by(String name, SortOrder order) {
        return SortOptions.of(by -> by.field(field -> field.field(name).order(order)));
    }

    static List<ObligationDoc> docs(ResponseBody<ObligationDoc> found) {
        return found.hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }
}
