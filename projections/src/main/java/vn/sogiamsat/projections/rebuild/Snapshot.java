package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.PointInTimeReference;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** An index as it was at a moment, however it is written on. */
final class Snapshot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
    /** A request later than this after the one before finds it gone, and the comparison is made again. */
    private static final String KEPT = "10m";

    /** A meeting's document holds all that was told of it; two pages must fit into memory. */
    private static final int PAGE = 100;

    private final ElasticsearchClient client;
    private final String index;
    private final String id;

    private Snapshot(ElasticsearchClient client, String index, String id) {
        this.client = client;
        this.index = index;
        this.id = id;
    }

    /** Everything that was written to the index up to now. */
    static Snapshot of(ElasticsearchClient client, String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        return new Snapshot(
                client,
                index,
                client.openPointInTime(open -> open.index(index).keepAlive(keep -> keep.time(KEPT)))
                        .id());
    }

    String index() {
        return index;
    }

    long size() throws IOException {
        return Objects.requireNonNull(client.search(
                                search -> search.pit(at()).size(0).trackTotalHits(track -> track.enabled(true)),
                                Void.class)
                        .hits()
                        .total())
                .value();
    }

    /** What takes a page of documents by id; {@code false} ends the walk. */
    interface Reader {
        boolean read(Map<String, ObjectNode> page) throws IOException;
    }

    /** Hands over all documents, page by page. */
    void walk(Reader reader) throws IOException {
        List<FieldValue> after = List.of();
        while (true) {
            List<FieldValue> from = after;
            SearchResponse<ObjectNode> page = client.search(
                    search -> {
                        search.pit(at())
                                .size(PAGE)
                                .trackTotalHits(track -> track.enabled(false))
                                .sort(sort -> sort.field(
                                        place -> place.field("_shard_doc").order(SortOrder.Asc)));
                        return from.isEmpty() ? search : search.searchAfter(from);
                    },
                    ObjectNode.class);
            if (page.hits().hits().isEmpty() || !reader.read(documents(page))) {
                return;
            }
            after = page.hits().hits().getLast().sort();
        }
    }

    /** Those of the documents with these ids, at most a page, that there are. */
    Map<String, ObjectNode> get(Collection<String> ids) throws IOException {
        return documents(client.search(
                search -> search.pit(at())
                        .size(PAGE)
                        .trackTotalHits(track -> track.enabled(false))
                        .query(query -> query.ids(of -> of.values(List.copyOf(ids)))),
                ObjectNode.class));
    }

    private PointInTimeReference at() {
        return PointInTimeReference.of(point -> point.id(id).keepAlive(keep -> keep.time(KEPT)));
    }

    private static Map<String, ObjectNode> documents(SearchResponse<ObjectNode> page) throws IOException {
        if (page.timedOut() || page.shards().failed().intValue() > 0) {
            throw new IOException("Elasticsearch answered with a part of a page only");
        }
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        for (Hit<ObjectNode> hit : page.hits().hits()) {
            documents.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()));
        }
        return documents;
    }

    @Override
    public void close() {
        try {
            client.closePointInTime(close -> close.id(id));
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("Elasticsearch will forget the snapshot of {} by itself", index, e);
        }
    }
}
