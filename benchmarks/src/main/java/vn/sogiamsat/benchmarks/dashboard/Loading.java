package vn.sogiamsat.benchmarks.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** Writes documents as the projections would, into the indices they made. */
final class Loading {
    private static final int A_REQUEST = 5_000;
    private static final String BOOK = "hd-12-2018";

    private final ElasticsearchClient client;
    private final Indices indices = new Indices("ledger");
    private BulkRequest.Builder bulk = new BulkRequest.Builder();
    private int held;
    private long written;

    Loading(ElasticsearchClient client) {
        this.client = client;
    }

    void unit(UnitDoc doc) {
        put(indices.organisation(), "unit-" + doc.unit().id(), doc);
    }

    void obligation(ObligationDoc doc) {
        put(indices.obligations(), ObligationDoc.id(doc.obligation().id(), doc.position()), doc);
    }

    void rulebook() {
        UUID event = UUID.nameUUIDFromBytes(BOOK.getBytes(UTF_8));
        put(
                indices.rulebooks(),
                event.toString(),
                new RulebookDoc(
                        new RulebookDoc.RulebookPart(BOOK),
                        event,
                        ShippedRulebooks.text(BOOK),
                        LocalDate.of(2018, 7, 6),
                        null,
                        null,
                        List.of(),
                        new DecidingDocument("01-QĐ/MAU", "Người thử", LocalDate.of(2024, 12, 1)),
                        Instant.parse("2024-12-01T01:00:00Z"),
                        false,
                        1));
    }

    /** Writes what is held and makes it visible; tells how many documents there are. */
    long finish() {
        send();
        try {
            client.indices()
                    .refresh(all -> all.index(indices.organisation(), indices.obligations(), indices.rulebooks()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private void put(String index, String id, Object doc) {
        bulk.operations(write ->
                write.index(one -> one.index(Indices.concrete(index, 1)).id(id).document(doc)));
        written++;
        if (++held == A_REQUEST) {
            send();
        }
    }

    private void send() {
        if (held == 0) {
            return;
        }
        try {
            if (client.bulk(bulk.build()).errors()) {
                throw new IllegalStateException("a document was refused");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bulk = new BulkRequest.Builder();
        held = 0;
    }
}
