package vn.sogiamsat.query.event;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/**
 * Which events a user may see: those of the units in their scope. Inspections, senders and submissions are not the
 * affair of the units they concern: they are seen by those who see everything, and by administrators.
 */
@Component
public class VisibleEvents {
    private static final String INSPECTIONS = "inspection-";
    private static final String SOURCES = "source-";

    private final Views views;

    VisibleEvents(Views views) {
        this.views = views;
    }

    /** One event; empty when there is none, or the user may not see it. */
    public Optional<AuditDoc> find(UUID event, Scope scope) {
        return views.get(views.indices().audit(), event.toString(), AuditDoc.class)
                .filter(doc -> sees(scope, doc));
    }

    /** Those of these events that are there and that the user may see; in one request. */
    public List<AuditDoc> find(Collection<UUID> events, Scope scope) {
        return views
                .get(
                        views.indices().audit(),
                        events.stream().map(UUID::toString).toList(),
                        AuditDoc.class)
                .stream()
                .filter(doc -> sees(scope, doc))
                .toList();
    }

    /** Those at these ledger positions that the user may see; in one request. */
    public List<AuditDoc> at(Collection<Long> positions, Scope scope) {
        if (positions.isEmpty()) {
            return List.of();
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(Queries.anyOf(Fields.POSITION, positions))
                .size(positions.size())
                .build();
        return views.search(request, AuditDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .filter(doc -> sees(scope, doc))
                .toList();
    }

    static boolean sees(Scope scope, AuditDoc doc) {
        String stream = doc.event().stream();
        return stream.startsWith(INSPECTIONS) || stream.startsWith(SOURCES) || doc.unit() == null
                ? scope.unitless()
                : scope.sees(doc.unit().id());
    }

    /** The same as {@link #sees}, as a filter of a search. */
    static Query filter(Scope scope) {
        if (scope.all()) {
            return Query.of(query -> query.matchAll(all -> all));
        }
        Query ofUnits = Query.of(query -> query.bool(bool -> bool.filter(Queries.anyOf(Fields.UNIT_ID, scope.units()))
                .mustNot(streams(INSPECTIONS), streams(SOURCES))));
        return scope.unitless()
                ? Query.of(query -> query.bool(bool -> bool.should(
                                ofUnits,
                                streams(INSPECTIONS),
                                streams(SOURCES),
                                Query.of(none -> none.bool(not -> not.mustNot(
                                        Query.of(unit -> unit.exists(exists -> exists.field(Fields.UNIT_ID)))))))
                        .minimumShouldMatch("1")))
                : ofUnits;
    }

    private static Query streams(String prefix) {
        return Query.of(query ->
                query.prefix(stream -> stream.field(Fields.EVENT_STREAM).value(prefix)));
    }
}
