package vn.sogiamsat.app.metrics;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import io.micrometer.core.instrument.MeterRegistry;

/** Looks at the client's bulk requests: how long each takes, and what is refused, as a whole or item by item. */
final class BulkMeters implements Instrumentation {
    /** An item that is there already is no refusal: that is how writing again is made safe. */
    private static final int KNOWN = 409;

    private final MeterRegistry registry;

    BulkMeters(MeterRegistry registry) {
        this.registry = registry;
        for (String result : new String[] {"answered", "failed"}) {
            BulkRequestTime.timer(registry, result);
        }
        for (String status : new String[] {"429", "unreachable"}) {
            refused(status, 0);
        }
    }

    @Override
    public <T> Context newContext(T request, Endpoint<T, ?, ?> endpoint) {
        return endpoint == BulkRequest._ENDPOINT
                ? new BulkRequestTime(registry, this)
                : NoopInstrumentation.INSTANCE.newContext(request, endpoint);
    }

    void answered(Object answer) {
        if (answer instanceof BulkResponse bulk && bulk.errors()) {
            bulk.items().stream()
                    .map(BulkResponseItem::status)
                    .filter(status -> status >= 300 && status != KNOWN)
                    .forEach(status -> refused(Integer.toString(status), 1));
        }
    }

    void failed(Throwable cause) {
        refused(
                switch (cause) {
                    case ElasticsearchException refusal -> Integer.toString(refusal.status());
                    case TransportException transport
                    when transport.statusCode() > 0 -> Integer.toString(transport.statusCode());
                    default -> "unreachable";
                },
                1);
    }

    private void refused(String status, int count) {
        registry.counter("ledger.elasticsearch.bulk.refusals", "status", status).increment(count);
    }
}
