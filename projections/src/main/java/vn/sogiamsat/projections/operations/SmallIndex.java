package vn.sogiamsat.projections.operations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.projections.index.NewIndex;
import vn.sogiamsat.projections.index.ViewIndices;

/**
 * An index that is no view: nothing of the ledger can be made of it, and it may be lost. It has one name, no alias, and
 * is made when something is to be written.
 */
final class SmallIndex {
    private static final int CONFLICT = 409;
    private static final int MOST_REMOVED = 5_000;

    private final ElasticsearchClient client;
    private final String name;
    private final String definition;

    /** @param definition the file of its settings and mapping, beside those of the views */
    SmallIndex(ElasticsearchClient client, String name, String definition) {
        this.client = client;
        this.name = name;
        this.definition = definition;
    }

    /** Writes documents by their ids, in the place of those that are there. */
    void put(Map<String, ?> documents) throws IOException {
        write(documents, false);
    }

    /** Writes those documents whose ids are not there yet. */
    void add(Map<String, ?> documents) throws IOException {
        write(documents, true);
    }

    private void write(Map<String, ?> documents, boolean onlyNew) throws IOException {
        if (documents.isEmpty()) {
            return;
        }
        make();
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        documents.forEach((id, document) -> bulk.operations(operation -> onlyNew
                ? operation.create(create -> create.index(name).id(id).document(document))
                : operation.index(index -> index.index(name).id(id).document(document))));
        check(client.bulk(bulk.build()), onlyNew);
    }

    private static void check(BulkResponse answer, boolean onlyNew) throws IOException {
        for (BulkResponseItem item : answer.items()) {
            ErrorCause error = item.error();
            if (error != null && !(onlyNew && item.status() == CONFLICT)) {
                throw new IOException(item.index() + "/" + item.id() + ": " + error.reason());
            }
        }
    }

    /** Removes what is older than a moment. Without a query that deletes, which not every server has. */
    void removeBefore(Instant moment) throws IOException {
        make();
        Query older = Query.of(query ->
                query.range(range -> range.date(date -> date.field("at").lt(Json.text(moment)))));
        List<String> found;
        do {
            client.indices().refresh(refresh -> refresh.index(name));
            found = client
                    .search(
                            search -> search.index(name)
                                    .query(older)
                                    .size(MOST_REMOVED)
                                    .source(source -> source.fetch(false)),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(Hit::id)
                    .filter(Objects::nonNull)
                    .toList();
            remove(found);
        } while (found.size() == MOST_REMOVED);
    }

    private void remove(List<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            BulkRequest.Builder bulk = new BulkRequest.Builder();
            ids.forEach(id -> bulk.operations(
                    operation -> operation.delete(delete -> delete.index(name).id(id))));
            check(client.bulk(bulk.build()), false);
        }
    }

    /** Never by chance: an index that Elasticsearch makes of itself would have a mapping of its own. */
    private void make() throws IOException {
        if (!client.indices().exists(exists -> exists.index(name)).value()) {
            NewIndex.make(client, name, ViewIndices.class, definition, List.of());
        }
    }
}
