package vn.sogiamsat.query.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.inspection.Inspection;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.event.Corrections;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/** Reads inspections from the audit trail; whether a user may see them is for the caller to judge. */
@Component
class Inspections {
    private static final String STREAMS = "inspection-";

    private final Views views;
    private final Corrections corrections;
    private final FactCodec codec = new FactCodec();

    Inspections(Views views, Corrections corrections) {
        this.views = views;
        this.corrections = corrections;
    }

    /** Empty when there is none that was opened, or its opening was withdrawn. */
    Optional<Read> find(UUID inspection) {
        String stream = new InspectionId(inspection).stream().value();
        return read(inspection, scan(Queries.anyOf(Fields.EVENT_STREAM, List.of(stream))));
    }

    /** Every inspection, the newest first. */
    List<Read> all() {
        Query query = Query.of(
                any -> any.prefix(prefix -> prefix.field(Fields.EVENT_STREAM).value(STREAMS)));
        Map<String, List<AuditDoc>> streams = new LinkedHashMap<>();
        scan(query)
                .forEach(doc -> streams.computeIfAbsent(doc.event().stream(), any -> new ArrayList<>())
                        .add(doc));
        return streams.entrySet().stream()
                .flatMap(stream ->
                        read(UUID.fromString(stream.getKey().substring(STREAMS.length())), stream.getValue()).stream())
                .toList()
                .reversed();
    }

    private Optional<Read> read(UUID id, List<AuditDoc> docs) {
        Inspection state =
                Inspection.of(docs.stream().flatMap(doc -> fact(doc).stream()).toList());
        return state.opened()
                .map(opened -> new Read(
                        id,
                        opened.body(),
                        state,
                        corrections.apply(
                                docs.stream().map(doc -> Entry.of(doc, codec)).toList())));
    }

    private List<AuditDoc> scan(Query query) {
        List<SortOptions> order = List.of(SortOptions.of(
                sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Asc))));
        try (Stream<List<AuditDoc>> docs =
                views.scan(views.indices().audit(), query, order, List.of(), AuditDoc.class)) {
            return docs.flatMap(List::stream).toList();
        }
    }

    /** Empty where it was told by a later release. */
    private Optional<Fact> fact(AuditDoc doc) {
        try {
            return Optional.of(codec.fromBytes(doc.event().type(), doc.payload().getBytes(UTF_8)));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
