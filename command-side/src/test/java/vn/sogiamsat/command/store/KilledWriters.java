package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;

/** Writers, each with a stream of its own, under whom the store is killed. */
final class KilledWriters {
    private static final int BATCH = 3;
    private static final int COMMITS_BEFORE_THE_KILL = 40;

    private final TestedStore store;
    private final FactCodec codec = new FactCodec();
    private final List<Writer> writers =
            IntStream.range(0, 4).mapToObj(i -> new Writer("W" + i)).toList();

    KilledWriters(TestedStore store) {
        this.store = store;
    }

    private static final class Writer {
        final String cell;
        /** What is certain to be in the store, in order. */
        final List<Fact> acknowledged = new ArrayList<>();
        /** What was under way when the store died: it is there whole, or not at all. */
        List<Fact> unknown = List.of();

        Writer(String cell) {
            this.cell = cell;
        }
    }

    void writeUntilKilled() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> write(writer, commits))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> commits.get() >= COMMITS_BEFORE_THE_KILL);
            store.kill();
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }

    private void write(Writer writer, AtomicInteger commits) {
        while (true) {
            int next = writer.acknowledged.size();
            writer.unknown = EventStoreConformance.facts(writer.cell + "/" + next + "/", writer.cell, BATCH);
            try {
                store.events().publish(EventStoreConformance.messages(writer.cell, next, writer.unknown));
            } catch (RuntimeException killed) {
                return;
            }
            writer.acknowledged.addAll(writer.unknown);
            writer.unknown = List.of();
            commits.incrementAndGet();
        }
    }

    void assertNothingLostOrHalved() {
        for (Writer writer : writers) {
            List<? extends DomainEventMessage<?>> stored = store.events()
                    .readEvents(EventStoreConformance.stream(writer.cell))
                    .asStream()
                    .toList();
            if (stored.size() > writer.acknowledged.size()) {
                writer.acknowledged.addAll(writer.unknown);
            }
            assertThat(stored.stream().<Object>map(DomainEventMessage::getPayload))
                    .as("what is in the stream of " + writer.cell)
                    .isEqualTo(writer.acknowledged);
            for (Fact fact : writer.acknowledged) {
                assertThat(store.storedPayload(fact.header().eventId())).isEqualTo(codec.toBytes(fact));
            }
            writer.unknown = List.of();
        }
    }

    /** How many events the store holds after the last check. */
    int surviving() {
        return writers.stream().mapToInt(writer -> writer.acknowledged.size()).sum();
    }
}
