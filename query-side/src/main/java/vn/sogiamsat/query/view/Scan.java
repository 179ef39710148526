package vn.sogiamsat.query.view;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that a query finds, as it was when the first of it was asked for; batch by batch. For one thread. */
final class Scan<T> implements Iterator<List<T>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
    private static final int AT_ONCE = 1_000;
    private static final Time KEPT = Time.of(time -> time.time("2m"));

    private final ElasticsearchClient client;
    private final Asked asked;
    private final Class<T> type;
    private String pointInTime;
    private List<FieldValue> after = List.of();
    private boolean done;

    /**
     * @param order ends with something that no two documents share
     * @param without fields that are not read
     */
    record Asked(String alias, Query query, List<SortOptions> order, List<String> without) {}

    private Scan(ElasticsearchClient client, Asked asked, Class<T> type, String pointInTime) {
        this.client = client;
        this.asked = asked;
        this.type = type;
        this.pointInTime = pointInTime;
        this.done = pointInTime.isEmpty();
    }

    /** Of an index that is not there, nothing. */
    static <T> Scan<T> of(ElasticsearchClient client, Asked asked, Class<T> type) {
        return Views.answer(() -> new Scan<>(client, asked, type, open(client, asked.alias())));
    }

    private static String open(ElasticsearchClient client, String alias) throws IOException {
        try {
            return client.openPointInTime(open -> open.index(alias).keepAlive(KEPT))
                    .id();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return "";
            }
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public List<T> next() {
        if (done) {
            throw new NoSuchElementException();
        }
        SearchRequest.Builder request = new SearchRequest.Builder()
                .pit(pit -> pit.id(pointInTime).keepAlive(KEPT))
                .query(asked.query())
                .sort(asked.order())
                .source(source -> source.filter(fields -> fields.excludes(asked.without())))
                .trackTotalHits(track -> track.enabled(false))
                .size(AT_ONCE);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        var found = Views.answer(() -> client.search(request.build(), type));
        pointInTime = found.pitId() == null ? pointInTime : found.pitId();
        List<Hit<T>> hits = found.hits().hits();
        done = hits.size() < AT_ONCE;
        after = hits.isEmpty() ? after : hits.getLast().sort();
        return hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
    }

    @Override
    public void close() {
        if (!pointInTime.isEmpty()) {
            try {
                client.closePointInTime(close -> close.id(pointInTime));
            } catch (IOException | ElasticsearchException e) {
                LOG.debug("A point in time ends by itself", e);
            }
        }
    }
}
