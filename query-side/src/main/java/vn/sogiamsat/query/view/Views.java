package vn.sogiamsat.query.view;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Indices;

/**
 * Reads the views. An index that is not there yet is empty; a server that does not answer gives
 * {@link ViewsUnavailableException}. Thread-safe.
 */
@Component
public class Views {
    private final ElasticsearchClient client;
    private final Indices indices;

    Views(ElasticsearchClient client, Indices indices) {
        this.client = client;
        this.indices = indices;
    }

    public Indices indices() {
        return indices;
    }

    /** Searches an alias. */
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> type) {
        return answer(() -> client.search(
                request.rebuild().ignoreUnavailable(true).allowNoIndices(true).build(), type));
    }

    /** One of several searches. */
    public record Search(String alias, MultisearchBody body) {}

    /** Searches several times in one request; the answers are in the order of the searches. */
    public <T> List<ResponseBody<T>> search(List<Search> searches, Class<T> type) {
        List<RequestItem> items = searches.stream()
                .map(search -> RequestItem.of(item -> item.header(header -> header.index(search.alias())
                                .ignoreUnavailable(true)
                                .allowNoIndices(true))
                        .body(search.body())))
                .toList();
        return answer(() -> client.msearch(all -> all.searches(items), type).responses().stream()
                .<ResponseBody<T>>map(Views::answered)
                .toList());
    }

    private static <T> ResponseBody<T> answered(MultiSearchResponseItem<T> item) {
        if (item.isFailure()) {
            throw new ElasticsearchException("msearch", item.failure());
        }
        return item.result();
    }

    /** One document by its id, also when it was written this very moment. */
    public <T> Optional<T> get(String alias, String id, Class<T> type) {
        return answer(() -> {
            try {
                GetResponse<T> found = client.get(get -> get.index(alias).id(id), type);
                return Optional.ofNullable(found.source());
            } catch (ElasticsearchException e) {
                if (e.status() == 404) {
                    return Optional.<T>empty();
                }
                throw e;
            }
        });
    }

    /** The documents with these ids, those that are there; in one request. */
    public <T> List<T> get(String alias, Collection<String> ids, Class<T> type) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return answer(() -> client.mget(get -> get.index(alias).ids(List.copyOf(ids)), type).docs().stream()
                .filter(MultiGetResponseItem::isResult)
                .map(MultiGetResponseItem::result)
                .map(GetResult::source)
                .filter(Objects::nonNull)
                .toList());
    }

    /**
     * Everything that a query finds, batch by batch, as it was when this was called. To be closed.
     *
     * @param order ends with something that no two documents share
     * @param without fields that are not read
     */
    public <T> Stream<List<T>> scan(
            String alias, Query query, List<SortOptions> order, List<String> without, Class<T> type) {
        Scan<T> scan = Scan.of(client, new Scan.Asked(alias, query, order, without), type);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED), false)
                .onClose(scan::close);
    }

    static <R> R answer(Call<R> call) {
        try {
            return call.make();
        } catch (IOException e) {
            throw new ViewsUnavailableException(e);
        } catch (ElasticsearchException e) {
            // A query is checked before it is sent: what Elasticsearch refuses for its state is no fault of the reader.
            if (e.status() == 429 || e.status() >= 500) {
                throw new ViewsUnavailableException(e);
            }
            throw e;
        }
    }

    interface Call<R> {
        R make() throws IOException;
    }
}
