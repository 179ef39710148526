package vn.sogiamsat.benchmarks.projection;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Keeps the bulk requests that pass through it. */
final class RecordingTransport implements ElasticsearchTransport {
    private final ElasticsearchTransport next;
    private final RecordedRequests.Writer recorded;

    RecordingTransport(ElasticsearchTransport next, RecordedRequests.Writer recorded) {
        this.next = next;
        this.recorded = recorded;
    }

    @Override
    public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
            throws IOException {
        keep(request);
        return next.performRequest(request, endpoint, options);
    }

    @Override
    public <Q, A, E> CompletableFuture<A> performRequestAsync(
            Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
        try {
            keep(request);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        return next.performRequestAsync(request, endpoint, options);
    }

    private <Q> void keep(Q request) throws IOException {
        if (request instanceof BulkRequest bulk) {
            recorded.add(bulk);
        }
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return next.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return next.options();
    }

    @Override
    public void close() throws IOException {
        next.close();
    }
}
