package vn.sogiamsat.query.sender;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.SubmissionRefused;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.event.AuditFilter;
import vn.sogiamsat.query.event.AuditTrail;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.Show;

/** Reads in the audit index what came from one source, whatever units it names: the source itself told it. */
@Component
class Arrivals {
    private static final int DAYS = 14;
    private static final int TYPES = 100;
    private static final int ROWS = 20;
    /** So many of the newest conflicts of the whole ledger are looked through. */
    private static final int CONFLICTS = 200;

    private static final String BY_DAY = "days";
    private static final String BY_TYPE = "types";
    private static final Scope EVERYTHING = new Scope(true, Set.of(), true);

    private final Views views;
    private final AuditTrail trail;
    private final FactCodec codec = new FactCodec();

    Arrivals(Views views, AuditTrail trail) {
        this.views = views;
        this.trail = trail;
    }

    /** @param after where the list of facts goes on; null for its start */
    Arrived of(String source, @Nullable String after) {
        Paged<Entry> facts = trail.find(
                new AuditFilter(null, null, null, source, null, null, null, null, null, null, null, ROWS, after),
                EVERYTHING);
        return new Arrived(
                days(source),
                new Paged<>(
                        facts.total(),
                        facts.items().stream()
                                .map(entry -> new Arrived.Fact(entry, SubjectText.of(entry.body())))
                                .toList(),
                        facts.next()),
                refused(source),
                conflicts(source));
    }

    private List<Arrived.Day> days(String source) {
        Aggregation types = Aggregation.of(
                of -> of.terms(terms -> terms.field(Fields.EVENT_TYPE).size(TYPES)));
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(Queries.anyOf(Fields.EVENT_SOURCE, List.of(source)))
                .size(0)
                .aggregations(
                        BY_DAY,
                        new Aggregation.Builder()
                                .dateHistogram(days -> days.field(Fields.RECORDED_AT)
                                        .calendarInterval(CalendarInterval.Day)
                                        .timeZone(Show.HERE.getId())
                                        .minDocCount(1)
                                        .order(NamedValue.of("_key", SortOrder.Desc)))
                                .aggregations(Map.of(BY_TYPE, types))
                                .build())
                .build();
        Aggregate days = views.search(request, AuditDoc.class).aggregations().get(BY_DAY);
        return days == null
                ? List.of()
                : days.dateHistogram().buckets().array().stream()
                        .limit(DAYS)
                        .map(bucket -> new Arrived.Day(
                                Instant.ofEpochMilli(bucket.key())
                                        .atZone(Show.HERE)
                                        .toLocalDate(),
                                bucket.docCount(),
                                types(bucket.aggregations().get(BY_TYPE))))
                        .toList();
    }

    private static List<Arrived.OfType> types(@Nullable Aggregate types) {
        return types == null
                ? List.of()
                : types.sterms().buckets().array().stream()
                        .map(bucket -> new Arrived.OfType(bucket.key().stringValue(), bucket.docCount()))
                        .toList();
    }

    private List<Arrived.Refused> refused(String source) {
        return newest(
                        ROWS,
                        Queries.anyOf(
                                Fields.EVENT_STREAM,
                                List.of(StreamId.source(source).value())),
                        ofType(SubmissionRefused.class))
                .filter(entry -> entry.body() instanceof SubmissionRefused)
                .map(entry -> refused(entry.recordedAt(), (SubmissionRefused) Objects.requireNonNull(entry.body())))
                .toList();
    }

    private static Arrived.Refused refused(Instant at, SubmissionRefused told) {
        return new Arrived.Refused(at, told.submittedId(), told.reason());
    }

    private List<Arrived.Conflict> conflicts(String source) {
        List<Entry> conflicts =
                newest(CONFLICTS, ofType(ConflictRecorded.class)).toList();
        Map<UUID, Entry> own = views
                .get(
                        views.indices().audit(),
                        conflicts.stream()
                                .flatMap(Arrivals::concerned)
                                .map(UUID::toString)
                                .distinct()
                                .toList(),
                        AuditDoc.class)
                .stream()
                .filter(doc -> doc.event().source().equals(source))
                .map(doc -> Entry.of(doc, codec))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return conflicts.stream()
                .flatMap(conflict -> concerned(conflict)
                        .map(own::get)
                        .filter(Objects::nonNull)
                        .limit(1)
                        .map(fact -> new Arrived.Conflict(conflict.recordedAt(), kind(conflict), fact)))
                .limit(ROWS)
                .toList();
    }

    private static Stream<UUID> concerned(Entry conflict) {
        return conflict.body() instanceof ConflictRecorded told
                ? Stream.of(told.second(), told.first())
                : Stream.empty();
    }

    private static ConflictKind kind(Entry conflict) {
        return ((ConflictRecorded) Objects.requireNonNull(conflict.body())).kind();
    }

    private static Query ofType(Class<? extends Event> type) {
        return Queries.anyOf(Fields.EVENT_TYPE, List.of(EventTypes.of(type).name()));
    }

    private Stream<Entry> newest(int most, Query... filters) {
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(query -> query.bool(bool -> bool.filter(List.of(filters))))
                .sort(sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Desc)))
                .trackTotalHits(none -> none.enabled(false))
                .size(most)
                .build();
        return views.search(request, AuditDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(doc -> Entry.of(doc, codec));
    }
}
