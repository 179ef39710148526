package vn.sogiamsat.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.ClosedDayDoc;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.core.view.ScoreDoc;

/** Writes obligations, rulebooks and scores into real indices with the mappings of the projections. */
@Component
public class IndexedObligations {
    private final ElasticsearchClient client;
    private final Indices indices;

    IndexedObligations(ElasticsearchClient client, Indices indices) {
        this.client = client;
        this.indices = indices;
    }

    public void obligations(Collection<ObligationDoc> docs) {
        make(indices.obligations(), "obligations");
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        docs.forEach(doc -> bulk.operations(write -> write.index(index -> index.index(indices.obligations())
                .id(ObligationDoc.id(doc.obligation().id(), doc.position()))
                .document(doc))));
        write(bulk.build());
    }

    public void obligations(ObligationDoc... docs) {
        obligations(List.of(docs));
    }

    /** A version that a fact has ended: written for the last time under that fact's ledger position. */
    public void ended(ObligationDoc doc, long by) {
        make(indices.obligations(), "obligations");
        write(new BulkRequest.Builder()
                .refresh(Refresh.True)
                .operations(write -> write.index(index -> index.index(indices.obligations())
                        .id(ObligationDoc.id(doc.obligation().id(), doc.position()))
                        .version(by)
                        .versionType(VersionType.ExternalGte)
                        .document(doc)))
                .build());
    }

    public void rulebooks(RulebookDoc... docs) {
        make(indices.rulebooks(), "rulebooks");
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        for (RulebookDoc doc : docs) {
            bulk.operations(write -> write.index(index ->
                    index.index(indices.rulebooks()).id(doc.event().toString()).document(doc)));
        }
        write(bulk.build());
    }

    public void scores(ScoreDoc... docs) {
        make(indices.scores(), "scores");
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        for (ScoreDoc doc : docs) {
            String id = ScoreDoc.id(doc.unit().id(), doc.rule().id(), doc.month(), doc.day());
            bulk.operations(write ->
                    write.index(index -> index.index(indices.scores()).id(id).document(doc)));
        }
        write(bulk.build());
    }

    public void closedDays(ClosedDayDoc... docs) {
        make(indices.scores(), "scores");
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        for (ClosedDayDoc doc : docs) {
            bulk.operations(write -> write.index(index -> index.index(indices.scores())
                    .id(ClosedDayDoc.id(doc.closed()))
                    .document(doc)));
        }
        write(bulk.build());
    }

    /** All indices as they are before anything was judged: not there at all. */
    public void remove() {
        try {
            client.indices()
                    .delete(delete -> delete.index(
                                    Indices.concrete(indices.obligations(), 1),
                                    Indices.concrete(indices.rulebooks(), 1),
                                    Indices.concrete(indices.scores(), 1))
                            .ignoreUnavailable(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String alias, String mapping) {
        String file = "/vn/sogiamsat/projections/index/" + mapping + ".json";
        try (InputStream definition =
                Objects.requireNonNull(IndexedObligations.class.getResourceAsStream(file), file)) {
            if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
                client.indices()
                        .create(new CreateIndexRequest.Builder()
                                .index(Indices.concrete(alias, 1))
                                .withJson(definition)
                                .aliases(alias, unfiltered -> unfiltered)
                                .build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BulkRequest bulk) {
        try {
            BulkResponse answer = client.bulk(bulk);
            if (answer.errors()) {
                throw new AssertionError(answer.items().stream()
                        .map(item -> String.valueOf(item.error()))
                        .toList()
                        .toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
