package vn.sogiamsat.projections.testing;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;

/** What the indices hold. */
public final class Documents {
    private final TestElasticsearch elasticsearch;

    public Documents(TestElasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Waits while the shard of an index that was only just made still answers 503. */
    public <T> Optional<T> find(View view, Object id, Class<T> type) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreException(UncheckedIOException.class)
                .until(() -> read(view, id, type), answered -> true);
    }

    private <T> Optional<T> read(View view, Object id, Class<T> type) {
        String index = new ViewIndices(elasticsearch.client(), elasticsearch.indices()).concrete(view);
        try {
            return Optional.ofNullable(elasticsearch
                    .client()
                    .get(get -> get.index(index).id(id.toString()), type)
                    .source());
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T get(View view, Object id, Class<T> type) {
        return find(view, id, type).orElseThrow(() -> new AssertionError(id + " is not in " + view));
    }

    /** Every document of every view by index and id. */
    public Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new TreeMap<>();
        try {
            String every = elasticsearch.indices().prefix() + "-*";
            elasticsearch.client().indices().refresh(refresh -> refresh.index(every));
            for (Hit<ObjectNode> hit : elasticsearch
                    .client()
                    .search(search -> search.index(every).size(10_000), ObjectNode.class)
                    .hits()
                    .hits()) {
                all.put(hit.index() + "/" + hit.id(), requireNonNull(hit.source()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
