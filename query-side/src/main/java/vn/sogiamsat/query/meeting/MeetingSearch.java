package vn.sogiamsat.query.meeting;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.filter.Cursor;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.filter.Words;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.ProblemException;

/** Finds meetings of the units a user sees. */
@Component
class MeetingSearch {
    /** What a document has beyond {@link MeetingRow}. */
    private static final List<String> NOT_IN_A_ROW = List.of("facts", "person", "superior", "superiors");

    private static final int ROWS = 25;
    private static final int MOST_ROWS = 100;

    private final Views views;
    private final UnitTree tree;
    private final UnitChoices units;

    MeetingSearch(Views views, UnitTree tree, UnitChoices units) {
        this.views = views;
        this.tree = tree;
        this.units = units;
    }

    /** One meeting; empty when there is none, or the user may not see it. */
    Optional<MeetingDoc> find(UUID meeting, Scope scope) {
        return views.get(views.indices().meetings(), meeting.toString(), MeetingDoc.class)
                .filter(doc -> scope.sees(doc.unit().id()));
    }

    /**
     * Rows of the list.
     *
     * @throws ProblemException when the unit is not one the user sees, or a value is not in its form
     */
    Paged<MeetingRow> find(MeetingFilter filter, Scope scope) {
        MeetingOrder order = MeetingOrder.of(filter.sort());
        int rows = Math.clamp(filter.size() == null ? ROWS : filter.size(), 1, MOST_ROWS);
        List<FieldValue> after = Cursor.read(filter.after(), order.kinds())
                .orElseThrow(() -> ProblemException.badRequest("bad-value", "after", String.valueOf(filter.after())));
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(views.indices().meetings())
                .query(query -> query.bool(bool -> bool.filter(filters(filter, scope))))
                .sort(order.options())
                .source(source -> source.filter(fields -> fields.excludes(NOT_IN_A_ROW)))
                .trackTotalHits(track -> track.enabled(true))
                .size(rows);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        SearchResponse<MeetingRow> found = views.search(request.build(), MeetingRow.class);
        List<Hit<MeetingRow>> hits = found.hits().hits();
        return new Paged<>(
                found.hits().total() == null ? 0 : found.hits().total().value(),
                hits.stream().map(Hit::source).filter(Objects::nonNull).toList(),
                hits.size() < rows ? null : Cursor.of(hits.getLast().sort()));
    }

    /**
     * All rows of the same list, batch by batch, as they were when this was called. To be closed.
     *
     * @throws ProblemException when the unit is not one the user sees, or a value is not in its form
     */
    Stream<List<MeetingRow>> all(MeetingFilter filter, Scope scope) {
        List<Query> filters = filters(filter, scope);
        return views.scan(
                views.indices().meetings(),
                Query.of(query -> query.bool(bool -> bool.filter(filters))),
                MeetingOrder.of(filter.sort()).options(),
                NOT_IN_A_ROW,
                MeetingRow.class);
    }

    /** The cell and what is above it on the day of the meeting, from the cell up; only what the user sees. */
    List<UnitTree.Unit> path(MeetingRow row, Scope scope) {
        return tree.path(row.unit().id(), row.localDate()).stream()
                .filter(unit -> scope.sees(unit.id()))
                .toList();
    }

    private List<Query> filters(MeetingFilter filter, Scope scope) {
        List<Query> filters = new ArrayList<>();
        Set<UUID> within = units.within(scope, filter.unit());
        if (within != null) {
            filters.add(Queries.anyOf(Fields.UNIT_ID, within));
        }
        YearMonth month = filter.month();
        if (month != null) {
            filters.add(in(month));
        }
        addWord(filters, Fields.MEETING_KIND, filter.kind());
        addWord(filters, Fields.MEETING_MODE, filter.mode());
        addWord(filters, Fields.MEETING_STATUS, filter.status());
        Words.of(filter.q()).words().forEach(word -> filters.add(contains(word, scope)));
        return filters;
    }

    private static Query in(YearMonth month) {
        if (month.getYear() < 1 || month.getYear() > 9999) {
            throw ProblemException.badRequest("bad-value", "month", month.toString());
        }
        return Query.of(query -> query.range(range -> range.date(date -> date.field(Fields.LOCAL_DATE)
                .gte(month.atDay(1).toString())
                .lte(month.atEndOfMonth().toString()))));
    }

    /** A word of the meeting's texts, or of its unit's name. */
    private Query contains(Words.Word word, Scope scope) {
        String field = word.marked() ? Fields.MEETING_TEXT : Fields.MEETING_TEXT_FOLDED;
        return Query.of(query -> query.bool(bool -> bool.should(
                        Query.of(text ->
                                text.prefix(prefix -> prefix.field(field).value(word.text()))),
                        Queries.anyOf(Fields.UNIT_ID, units.named(scope, word)))
                .minimumShouldMatch("1")));
    }

    private static void addWord(List<Query> filters, String field, @Nullable Labelled word) {
        if (word != null) {
            filters.add(Queries.anyOf(field, List.of(word.code())));
        }
    }
}
