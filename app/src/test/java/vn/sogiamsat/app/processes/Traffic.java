package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerClient;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.app.testing.Visitor;

/** A sender that goes on sending, and sends again what was not acknowledged, as docs/intake.md asks for. */
final class Traffic implements AutoCloseable {
    private static final int EVERY_MILLIS = 40;
    private static final int SENDERS = 2;

    private static final long NONE = -1;

    private final Sender handbook;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Deque<Answer> refusals = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS);

    Traffic(Sender handbook) {
        this.handbook = handbook;
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.scheduleWithFixedDelay(new One(), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private final class One implements Runnable {
        private String id = UUID.randomUUID().toString();

        @Override
        public void run() {
            try {
                Answer answer = sendOne(id);
                if (answer.status() == 201 || answer.status() == 200) {
                    acknowledged.add(id);
                    id = UUID.randomUUID().toString();
                } else {
                    refusals.add(answer);
                }
            } catch (UncheckedIOException outOfReach) {
                // The same is sent again.
                return;
            }
        }
    }

    private Answer sendOne(String id) {
        return handbook.send(handbook.event(
                id,
                "meeting.opened",
                "meeting/YB-" + id.charAt(0) + "/2023-10-0" + (1 + id.charAt(1) % 8) + "/1",
                Instant.parse("2023-10-05T01:00:00Z"),
                Map.of()));
    }

    /** What was said to the last submission that was not taken. */
    Answer lastRefusal() {
        return refusals.getLast();
    }

    void forgetRefusals() {
        refusals.clear();
    }

    boolean wasRefused() {
        return !refusals.isEmpty();
    }

    int count() {
        return acknowledged.size();
    }

    /** Waits until so many more are acknowledged than were at the moment of asking. */
    void awaitMore(int number) {
        int before = count();
        await().atMost(Duration.ofMinutes(2)).until(() -> count() >= before + number);
    }

    /** Ends the sending. */
    @Override
    public void close() {
        senders.shutdown();
        try {
            assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fails unless every acknowledged event is on record, at a position of its own. */
    void assertKept(LedgerClient ledger) {
        Visitor again = ledger.holderOf(handbook.key());
        Set<Long> positions = new HashSet<>();
        for (String id : acknowledged) {
            long position = position(again, id);
            if (position == NONE) {
                // It comes a moment after the receipt.
                await().atMost(Duration.ofSeconds(30)).until(() -> position(again, id) != NONE);
                position = position(again, id);
            }
            positions.add(position);
        }
        assertThat(positions).as("positions of acknowledged events").hasSize(acknowledged.size());
    }

    private long position(Visitor visitor, String id) {
        return visitor.get("/api/receipts?source=" + handbook.source() + "&id=" + id)
                .expect(200)
                .json()
                .path("position")
                .asLong(NONE);
    }

    /** Fails unless the ledger verifies clean, its views included, and every acknowledged event is there once. */
    void assertSound(LedgerClient ledger, Path data) {
        assertKept(ledger);
        CommandLineRun verify = CommandLineRun.run("verify", "--data", data.toString());
        assertThat(verify.exitCode(Duration.ZERO)).as(verify.output()).isZero();
        assertThat(verify.output()).doesNotContain("chưa được so");
    }
}
