package vn.sogiamsat.app.metrics;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** One bulk request, from its making until its answer is read. */
final class BulkRequestTime implements Instrumentation.Context {
    private final MeterRegistry registry;
    private final BulkMeters meters;
    private final Timer.Sample begun;
    private String result = "failed";

    BulkRequestTime(MeterRegistry registry, BulkMeters meters) {
        this.registry = registry;
        this.meters = meters;
        this.begun = Timer.start(registry);
    }

    static Timer timer(MeterRegistry registry, String result) {
        return Timer.builder("ledger.elasticsearch.bulk")
                .description("Bulk requests to Elasticsearch")
                .tag("result", result)
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(registry);
    }

    @Override
    public Instrumentation.ThreadScope makeCurrent() {
        return () -> {};
    }

    @Override
    public void beforeSendingHttpRequest(TransportHttpClient.Request request, TransportOptions options) {
        // The time runs already.
    }

    @Override
    public void afterReceivingHttpResponse(TransportHttpClient.Response response) {
        // What became of each item is known when it is decoded.
    }

    @Override
    public <T> void afterDecodingApiResponse(T answer) {
        result = "answered";
        meters.answered(answer);
    }

    @Override
    public void recordException(Throwable cause) {
        meters.failed(cause);
    }

    @Override
    public void close() {
        begun.stop(timer(registry, result));
    }
}
