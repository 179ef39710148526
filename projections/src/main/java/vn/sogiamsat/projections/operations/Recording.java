package vn.sogiamsat.projections.operations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.core.view.Indices;

/** Writes both records every ten seconds. What cannot be written is left out: nothing waits for it. */
final class Recording implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final long STOP_SECONDS = 5;

    private final Sources sources;
    private final Clock clock;
    private final OperationsRecord operations;
    private final IntegrityRecord integrity;
    private @Nullable ScheduledExecutorService turns;

    /**
     * Where it is told.
     *
     * @param told how many events there are
     * @param integrity gives null where the command side is another process
     * @param verifications likewise
     */
    record Sources(
            ProjectionState projections,
            LongSupplier told,
            Supplier<@Nullable Integrity> integrity,
            Supplier<@Nullable Verifications> verifications) {}

    Recording(ElasticsearchClient client, Indices indices, Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        this.operations = new OperationsRecord(new SmallIndex(client, indices.operations(), "operations.json"));
        this.integrity = new IntegrityRecord(new SmallIndex(client, indices.integrity(), "integrity.json"));
    }

    @Override
    public synchronized void start() {
        if (turns == null) {
            turns = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("operations-record").daemon().factory());
            turns.scheduleWithFixedDelay(
                    this::turn, OperationsRecord.SLOT.toSeconds(), OperationsRecord.SLOT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Writes both once. */
    void turn() {
        attempt(
                "operations",
                () -> operations.write(
                        sources.projections().progress(), sources.told().getAsLong(), clock.instant()));
        attempt("integrity", this::writeIntegrity);
    }

    private void writeIntegrity() throws IOException {
        Integrity vouching = sources.integrity().get();
        if (vouching != null) {
            Verifications verifications = sources.verifications().get();
            integrity.write(
                    vouching.state(),
                    verifications == null ? null : verifications.latest().orElse(null),
                    clock.instant());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void attempt(String what, Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            LOG.debug("no record of {} this time: {}", what, e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = turns;
        turns = null;
        if (running != null) {
            running.shutdownNow();
            try {
                running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return turns != null;
    }
}
