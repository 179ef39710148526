package vn.sogiamsat.query.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.HoldPlaced;
import vn.sogiamsat.core.event.HoldReleased;
import vn.sogiamsat.core.inspection.Told;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/** Reads legal holds from the audit trail. */
@Component
class HoldList {
    private final Views views;
    private final FactCodec codec = new FactCodec();

    HoldList(Views views) {
        this.views = views;
    }

    /**
     * A hold.
     *
     * @param event that placed it
     * @param released null while it stands
     */
    record Hold(
            UUID event, Told<HoldPlaced> placed, @Nullable Told<HoldReleased> released) {
        /** Public for templates. */
        public String number() {
            return placed.body().hold();
        }
    }

    /** All of them, the newest first. */
    List<Hold> all() {
        List<SortOptions> order = List.of(SortOptions.of(
                sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Asc))));
        Map<String, Hold> holds = new LinkedHashMap<>();
        try (Stream<List<AuditDoc>> docs = views.scan(
                views.indices().audit(),
                Queries.anyOf(Fields.EVENT_STREAM, List.of(StreamId.HOLDS)),
                order,
                List.of(),
                AuditDoc.class)) {
            docs.flatMap(List::stream).forEach(doc -> add(doc, holds));
        }
        return List.copyOf(holds.values()).reversed();
    }

    Optional<Hold> standing(String number) {
        return all().stream()
                .filter(hold -> hold.released() == null && hold.number().equals(number))
                .findFirst();
    }

    private void add(AuditDoc doc, Map<String, Hold> holds) {
        Fact fact = codec.fromBytes(doc.event().type(), doc.payload().getBytes(UTF_8));
        if (fact.body() instanceof HoldPlaced placed) {
            holds.put(placed.hold(), new Hold(doc.event().id(), new Told<>(fact.header(), placed), null));
        } else if (fact.body() instanceof HoldReleased released) {
            holds.computeIfPresent(
                    released.hold(),
                    (number, hold) -> new Hold(hold.event(), hold.placed(), new Told<>(fact.header(), released)));
        }
    }
}
