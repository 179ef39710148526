package vn.sogiamsat.projections.obligation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.processor.Refusals;
import vn.sogiamsat.projections.processor.RefusedDocumentException;
import vn.sogiamsat.projections.write.BulkWriter;
import vn.sogiamsat.projections.write.Outcome;
import vn.sogiamsat.projections.write.ViewDocument;
import vn.sogiamsat.rules.world.Told;

/** The documents a batch changes, each as it is after the last of the facts that change it. */
final class ChangedDocuments {
    /** A fact may change all there is, as an adopted rulebook does: more than this is not held back. */
    private static final int MOST_HELD = 10_000;

    private final JsonMapper mapper = Json.mapper();
    private final BulkWriter writer;
    private final Refusals refusals;
    private final Map<Key, Changed> all = new LinkedHashMap<>();

    private record Key(View view, String id) {}

    /** @param by the facts of the batch that made the document, in ledger order */
    private record Changed(Object document, List<Told> by) {}

    ChangedDocuments(BulkWriter writer, Refusals refusals) {
        this.writer = writer;
        this.refusals = refusals;
    }

    /**
     * Puts a document as a fact makes it in the place of an older one.
     *
     * @throws RefusedDocumentException as {@link #write} does, where so many are held that they are written at once
     */
    void put(View view, String id, Told by, Object document) {
        all.merge(
                new Key(view, id),
                new Changed(document, List.of(by)),
                (older, newer) -> new Changed(
                        newer.document(),
                        Stream.concat(older.by().stream(), newer.by().stream()).toList()));
        if (all.size() >= MOST_HELD) {
            write();
        }
    }

    /**
     * Writes all that are held, with the position of the last fact as version. Where one is refused, each of the facts
     * that made it would have been refused, had it come alone: the first that is not parked is to blame.
     *
     * @throws RefusedDocumentException when one is refused and an event that is to blame is not parked
     */
    void write() {
        if (all.isEmpty()) {
            return;
        }
        List<ViewDocument> documents = new ArrayList<>();
        all.forEach((key, changed) -> documents.add(new ViewDocument(
                key.view(),
                key.id(),
                changed.by().getLast().position(),
                mapper.writeValueAsBytes(changed.document()),
                false)));
        List<Outcome> outcomes = writer.write(documents);
        List<List<Told>> by = all.values().stream().map(Changed::by).toList();
        all.clear();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused) {
                ViewDocument document = documents.get(i);
                by.get(i)
                        .forEach(fact -> refusals.passOver(
                                document.view(), document.id(), fact.eventId(), fact.position(), refused.reason()));
            }
        }
    }
}
