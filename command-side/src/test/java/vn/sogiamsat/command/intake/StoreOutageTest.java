package vn.sogiamsat.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.testing.Events.attendance;
import static vn.sogiamsat.command.testing.Events.with;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

class StoreOutageTest {
    private static final int SENDERS = 3;

    @Test
    void what_was_acknowledged_survives_a_database_killed_in_mid_flight_and_what_was_not_is_told_so() throws Exception {
        try (PostgresServer postgres = SharedServers.newPostgres();
                RunningCommandSide ledger = RunningCommandSide.on(TestLedgerDatabase.on(postgres))) {
            String key = ledger.register("handbook");
            ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
            CountDownLatch underWay = new CountDownLatch(30);
            List<Thread> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> Thread.ofVirtual().start(() -> {
                        while (refused.isEmpty()) {
                            sendOne(ledger, key, acknowledged, refused);
                            underWay.countDown();
                        }
                    }))
                    .toList();
            underWay.await();
            postgres.kill();
            for (Thread sender : senders) {
                sender.join(Duration.ofSeconds(60));
            }
            assertThat(refused).isNotEmpty().containsOnly(503);

            postgres.restart();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ledger.get("/api/receipts?source=handbook&id=none", key)
                                    .status())
                            .isEqualTo(404));
            Map<String, Integer> receipts = new HashMap<>();
            acknowledged.forEach(id -> receipts.put(
                    id,
                    ledger.get("/api/receipts?source=handbook&id=" + id, key).status()));
            assertThat(receipts)
                    .isNotEmpty()
                    .allSatisfy((id, status) -> assertThat(status).isEqualTo(200));
            assertThat(ledger.database().query("""
                            select c.source_id from ledger.claim c
                            full join events.event e on e.stream = c.stream and e.sequence = c.sequence
                            where c.source_id is null or e.event_id is null"""))
                    .as("claims without an event, or events without a claim")
                    .isEmpty();
        }
    }

    private static void sendOne(
            RunningCommandSide ledger,
            String key,
            ConcurrentLinkedQueue<String> acknowledged,
            ConcurrentLinkedQueue<Integer> refused) {
        String id = UUID.randomUUID().toString();
        Answer answer = ledger.send(
                key,
                with(
                        attendance("handbook", id, "DV-01", "on-site"),
                        "subject",
                        "meeting/OUT-" + id.charAt(0) + "/2023-10-05/1"));
        if (answer.status() == 201) {
            acknowledged.add(id);
        } else {
            refused.add(answer.status());
        }
    }
}
