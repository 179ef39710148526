package vn.sogiamsat.query.event;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/** Reads one event with everything that is known of it. */
@Component
class EventReading {
    private static final int MOST_RELATED = 200;

    private final Views views;
    private final VisibleEvents visible;
    private final Corrections corrections;
    private final FactCodec codec = new FactCodec();

    EventReading(Views views, VisibleEvents visible, Corrections corrections) {
        this.views = views;
        this.visible = visible;
        this.corrections = corrections;
    }

    /**
     * @param meeting null where the event is not of a meeting
     * @param unit null where it is of none
     * @param named the events this one withdraws or finds in conflict, those that are there and visible
     * @param naming the events that withdraw this one or find it in conflict, standing or not
     */
    record Read(
            Entry entry,
            AuditDoc doc,
            @Nullable UUID meeting,
            @Nullable UUID unit,
            List<Entry> named,
            List<Entry> naming) {}

    /** Empty when there is no such event, or the user may not see it. */
    Optional<Read> read(UUID event, Scope scope) {
        return visible.find(event, scope)
                .map(doc -> new Read(
                        corrections.apply(List.of(Entry.of(doc, codec))).getFirst(),
                        doc,
                        doc.meeting() == null ? null : doc.meeting().id(),
                        doc.unit() == null ? null : doc.unit().id(),
                        related(Fields.EVENT_ID, doc.event().concerns(), scope),
                        related(Fields.EVENT_CONCERNS, List.of(event), scope)));
    }

    private List<Entry> related(String field, List<UUID> events, Scope scope) {
        if (events.isEmpty()) {
            return List.of();
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(query ->
                        query.bool(bool -> bool.filter(VisibleEvents.filter(scope), Queries.anyOf(field, events))))
                .sort(sort -> sort.field(by -> by.field(Fields.POSITION).order(SortOrder.Asc)))
                .size(MOST_RELATED)
                .build();
        return corrections.apply(views.search(request, AuditDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(doc -> Entry.of(doc, codec))
                .toList());
    }
}
