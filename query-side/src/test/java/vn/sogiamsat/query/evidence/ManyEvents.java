package vn.sogiamsat.query.evidence;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Indices;

/** A stream of more events than a bundle takes, in the audit trail alone. */
final class ManyEvents {
    private static final Instant AT = Instant.parse("2022-02-02T02:02:02Z");

    private final ElasticsearchClient client;
    private final Indices indices;

    ManyEvents(ElasticsearchClient client, Indices indices) {
        this.client = client;
        this.indices = indices;
    }

    /** @param source of the first and the last; those between are of another */
    void write(UUID unit, String source) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        for (int i = 0; i <= EvidenceOf.MOST_EVENTS; i++) {
            boolean isEnd = i == 0 || i == EvidenceOf.MOST_EVENTS;
            AuditDoc doc = doc(i, unit, isEnd ? source : source + "-between");
            bulk.operations(write -> write.index(index ->
                    index.index(indices.audit()).id(doc.event().id().toString()).document(doc)));
        }
        run(bulk.build());
    }

    void remove() throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        for (int i = 0; i <= EvidenceOf.MOST_EVENTS; i++) {
            String id = id(i).toString();
            bulk.operations(write ->
                    write.delete(delete -> delete.index(indices.audit()).id(id)));
        }
        run(bulk.build());
    }

    private static AuditDoc doc(int number, UUID unit, String source) {
        return new AuditDoc(
                new AuditDoc.EventPart(
                        id(number),
                        "vn.sogiamsat.unit.renamed",
                        1,
                        "",
                        source,
                        "n-" + number,
                        "unit-many",
                        number,
                        "source:" + source,
                        0,
                        List.of()),
                null,
                new AuditDoc.UnitPart(unit, "X", List.of(unit)),
                new AuditDoc.PersonPart(List.of()),
                AT,
                AT,
                LocalDate.of(2022, 2, 2),
                1_000_000 + number,
                "{\"body\":{}}");
    }

    private static UUID id(int number) {
        return new UUID(0x6f1c_1f5e_0000_8000L, 0x8000_0000_0001_0000L + number);
    }

    private void run(BulkRequest bulk) throws IOException {
        BulkResponse answer = client.bulk(bulk);
        if (answer.errors()) {
            throw new AssertionError(answer.items().getFirst().toString());
        }
    }
}
