package vn.sogiamsat.query.event;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.Lateness;
import vn.sogiamsat.query.filter.Cursor;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** Searches the audit trail: newest first by ledger position, as deep as one likes. */
@Component
public class AuditTrail {
    private static final int ROWS = 50;
    private static final int MOST_ROWS = 200;

    private final Views views;
    private final UnitChoices units;
    private final Corrections corrections;
    private final PersonSearch persons;
    private final FactCodec codec = new FactCodec();

    AuditTrail(Views views, UnitChoices units, Corrections corrections, PersonSearch persons) {
        this.views = views;
        this.units = units;
        this.corrections = corrections;
        this.persons = persons;
    }

    /** @throws ProblemException when the unit is not one the user sees, or a value is not in its form */
    public Paged<Entry> find(AuditFilter filter, Scope scope) {
        int rows = Math.clamp(filter.size() == null ? ROWS : filter.size(), 1, MOST_ROWS);
        List<FieldValue> after = Cursor.read(filter.after(), List.of(Cursor.Kind.NUMBER))
                .orElseThrow(() -> ProblemException.badRequest("bad-value", "after", String.valueOf(filter.after())));
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(query -> query.bool(bool -> bool.filter(filters(filter, scope))))
                .sort(sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Desc)))
                .trackTotalHits(track -> track.enabled(true))
                .size(rows);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        SearchResponse<AuditDoc> found = views.search(request.build(), AuditDoc.class);
        List<Hit<AuditDoc>> hits = found.hits().hits();
        List<Entry> entries = hits.stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(doc -> Entry.of(doc, codec))
                .toList();
        return new Paged<>(
                found.hits().total() == null ? 0 : found.hits().total().value(),
                corrections.apply(entries),
                hits.size() < rows ? null : Cursor.of(hits.getLast().sort()));
    }

    /**
     * All events of the same list, batch by batch, as they were when this was called. To be closed.
     *
     * @throws ProblemException when the unit is not one the user sees, or a value is not in its form
     */
    public Stream<List<Entry>> all(AuditFilter filter, Scope scope) {
        List<Query> filters = filters(filter, scope);
        return views.scan(
                        views.indices().audit(),
                        Query.of(query -> query.bool(bool -> bool.filter(filters))),
                        List.of(SortOptions.of(sort ->
                                sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Desc)))),
                        List.of(),
                        AuditDoc.class)
                .map(docs -> corrections.apply(
                        docs.stream().map(doc -> Entry.of(doc, codec)).toList()));
    }

    private List<Query> filters(AuditFilter filter, Scope scope) {
        List<Query> filters = new ArrayList<>();
        filters.add(VisibleEvents.filter(scope));
        if (filter.unit() != null) {
            Set<UUID> within = units.within(scope, filter.unit());
            filters.add(Queries.anyOf(Fields.UNIT_ID, Objects.requireNonNull(within)));
        }
        if (filter.meeting() != null) {
            filters.add(Queries.anyOf(Fields.MEETING_ID, List.of(filter.meeting())));
        }
        addTerm(filters, Fields.EVENT_TYPE, filter.type());
        addTerm(filters, Fields.EVENT_SOURCE, filter.source());
        if (filter.person() != null && !filter.person().isBlank()) {
            filters.add(Queries.anyOf(Fields.PERSON_ID, persons.find(filter.person())));
        }
        addDays(filters, Fields.RECORDED_AT, filter.recordedFrom(), filter.recordedTo());
        addDays(filters, Fields.OCCURRED_AT, filter.occurredFrom(), filter.occurredTo());
        if (Boolean.TRUE.equals(filter.late())) {
            double grace = Lateness.GRACE.toSeconds();
            filters.add(Query.of(query -> query.range(range ->
                    range.number(number -> number.field(Fields.EVENT_LATENESS).gt(grace)))));
        }
        if (filter.marked() != null) {
            filters.add(marked(filter.marked(), scope));
        }
        return filters;
    }

    /** The corrections and, by their ids, what they correct; of the newest ten thousand. */
    private Query marked(AuditFilter.Marked marked, Scope scope) {
        String type = switch (marked) {
            case WITHDRAWN -> Corrections.WITHDRAWN;
            case CONFLICT -> Corrections.CONFLICT;
        };
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(query -> query.bool(bool ->
                        bool.filter(VisibleEvents.filter(scope), Queries.anyOf(Fields.EVENT_TYPE, List.of(type)))))
                .sort(sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Desc)))
                .source(source -> source.filter(fields -> fields.includes(Fields.EVENT_CONCERNS)))
                .size(10_000)
                .build();
        List<UUID> concerned = views.search(request, Concerning.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .flatMap(found -> found.event().concerns().stream())
                .distinct()
                .toList();
        return Query.of(query -> query.bool(bool -> bool.should(
                        Queries.anyOf(Fields.EVENT_TYPE, List.of(type)), Queries.anyOf(Fields.EVENT_ID, concerned))
                .minimumShouldMatch("1")));
    }

    private record Concerning(Part event) {
        private record Part(List<UUID> concerns) {}
    }

    private static void addTerm(List<Query> filters, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filters.add(Queries.anyOf(field, List.of(value.strip())));
        }
    }

    private static void addDays(List<Query> filters, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null || to != null) {
            filters.add(Query.of(query -> query.range(range -> range.date(date -> {
                date.field(field);
                if (from != null) {
                    date.gte(midnight(from));
                }
                return to == null ? date : date.lt(midnight(to.plusDays(1)));
            }))));
        }
    }

    private static String midnight(LocalDate day) {
        Instant start = day.atStartOfDay(Show.HERE).toInstant();
        return Json.text(start);
    }
}
