package vn.sogiamsat.benchmarks.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.ProjectionSettings;
import vn.sogiamsat.projections.processor.ViewProcessor;

/** The three things that are compared, each over the whole ledger and into fresh indices. */
final class Passes {
    private static final String RECORDED = "recorded";

    private final Supplier<Projection> projection;
    private final ProcessorParts parts;
    private final ProjectionSettings settings;
    private final Clock clock;
    private final long events;
    private final Path requests;
    private final Stopwatch stopwatch;

    /**
     * @param projection makes the one that is measured
     * @param events how many the ledger holds
     * @param requests the file for the requests of a replay
     */
    Passes(
            Supplier<Projection> projection,
            ProcessorParts parts,
            ProjectionSettings settings,
            Clock clock,
            long events,
            Path requests,
            Stopwatch stopwatch) {
        this.projection = projection;
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.requests = requests;
        this.stopwatch = stopwatch;
    }

    /** Reads everything and does nothing. */
    Measured read(String name) throws Exception {
        return stopwatch.measure(Measured.READING, events, () -> new NoOpReading(parts, settings).run(name, events));
    }

    /** Replays everything, and records what is written meanwhile. */
    void record() throws Exception {
        try (RecordedRequests.Writer writer = new RecordedRequests.Writer(requests)) {
            replay(
                    RECORDED,
                    new ElasticsearchClient(
                            new RecordingTransport(parts.client()._transport(), writer)));
        }
    }

    /** Replays everything. */
    Measured replay(String prefix) throws Exception {
        return replay(prefix, parts.client());
    }

    private Measured replay(String prefix, ElasticsearchClient client) throws Exception {
        ViewIndices indices = new ViewIndices(client, new Indices(prefix));
        indices.create();
        ProcessorParts own = new ProcessorParts(
                client,
                parts.events(),
                parts.tokens(),
                parts.transactions(),
                parts.codec(),
                parts.personal(),
                parts.parked());
        ViewProcessor processor = new ViewProcessor(projection.get(), own, indices, settings, clock);
        Measured measured = stopwatch.measure(Measured.REPLAY, events, () -> {
            processor.start();
            awaitAll(processor);
        });
        CountDownLatch stopped = new CountDownLatch(1);
        processor.stop(stopped::countDown);
        stopped.await();
        parts.transactions().executeInTransaction(this::forgetProgress);
        remove(indices);
        return measured;
    }

    private void forgetProgress() {
        String processor = projection.get().processor(Generation.FIRST);
        parts.tokens().fetchToken(processor, 0);
        parts.tokens().deleteToken(processor, 0);
    }

    private void awaitAll(ViewProcessor processor) throws InterruptedException {
        while (true) {
            ProjectionState.Progress progress = processor.progress().getFirst();
            if (progress.position() >= events) {
                return;
            }
            if (progress.problem() != null && progress.problem().refused()) {
                throw new IllegalStateException("the replay stopped: " + progress);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Sends the recorded requests again, one after the other. */
    Measured write(String prefix) throws Exception {
        ViewIndices indices = new ViewIndices(parts.client(), new Indices(prefix));
        indices.create();
        Measured measured = stopwatch.measure(Measured.WRITING, events, () -> send(prefix));
        remove(indices);
        return measured;
    }

    private void send(String prefix) throws IOException {
        try (RecordedRequests.Reader reader = new RecordedRequests.Reader(requests, RECORDED, prefix)) {
            for (BulkRequest request = reader.next(); request != null; request = reader.next()) {
                BulkResponse answer = parts.client().bulk(request);
                if (answer.errors()) {
                    throw new IllegalStateException("refused: " + answer);
                }
            }
        }
    }

    private void remove(ViewIndices indices) throws IOException {
        List<String> names = Arrays.stream(View.values()).map(indices::concrete).toList();
        parts.client().indices().delete(delete -> delete.index(names));
    }
}
