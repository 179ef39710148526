package vn.sogiamsat.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.testing.Events.attendance;
import static vn.sogiamsat.command.testing.Events.opened;
import static vn.sogiamsat.command.testing.Events.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.RawEvent;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.core.EventIds;

/** Claims lie in one server and events in another: whatever dies between the two, each event is stored once. */
class AxonServerOutageTest {
    private static final int SENDERS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private RunningCommandSide ledger;
    private String key;

    @BeforeEach
    void start() {
        ledger = RunningCommandSide.onAxonServer();
        key = ledger.register("handbook");
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void a_server_killed_in_mid_flight_loses_nothing_and_what_is_sent_again_is_stored_once() throws Exception {
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        CountDownLatch underWay = new CountDownLatch(40);
        List<Thread> senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> Thread.ofVirtual().start(() -> {
                    while (!answered.containsValue(503)) {
                        String id = UUID.randomUUID().toString();
                        answered.put(id, send(id).status());
                        underWay.countDown();
                    }
                }))
                .toList();
        underWay.await();
        ledger.axonServer().kill();
        for (Thread sender : senders) {
            sender.join(LONGEST);
        }
        assertThat(answered).containsValue(201).containsValue(503);
        assertThat(answered.values()).containsOnly(201, 503);

        ledger.axonServer().start();
        Awaitility.await().atMost(LONGEST).until(() -> send("after").status() == 201);
        answered.forEach((id, status) -> {
            if (status == 201) {
                assertThat(send(id).status()).as(id + " sent again").isEqualTo(200);
            } else {
                assertThat(send(id).status()).as(id + " sent again").isIn(200, 201);
            }
        });
        List<String> stored = events().stream()
                .filter(event -> event.type().equals("vn.sogiamsat.meeting.attendance-recorded"))
                .map(RawEvent::eventId)
                .toList();
        assertThat(stored)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(answered.keySet().stream(), Stream.of("after"))
                        .map(id -> EventIds.of("handbook", id).toString())
                        .toList());
        assertThat(unsettled()).isEmpty();
    }

    @Test
    void a_claim_whose_event_never_came_is_taken_by_who_sends_it_again() {
        assertThat(ledger.send(key, opened("handbook", "first")).status()).isEqualTo(201);
        leaveUnsettled("lost", "first", 17);
        assertThat(receipt("lost").status()).isEqualTo(404);

        assertThat(ledger.send(key, opened("handbook", "lost")).status()).isEqualTo(201);
        assertThat(receipt("lost").status()).isEqualTo(200);
        assertThat(unsettled()).isEmpty();
    }

    @Test
    void a_claim_that_a_crash_left_unsettled_after_the_append_answers_with_its_receipt() {
        Answer first = ledger.send(key, opened("handbook", "kept"));
        unsettle("kept");

        Answer again = receipt("kept");
        assertThat(again.status()).isEqualTo(200);
        for (String field : List.of("eventId", "stream", "sequence", "recordedAt")) {
            assertThat(again.json().get(field)).as(field).isEqualTo(first.json().get(field));
        }
        assertThat(unsettled()).isEmpty();
    }

    @Test
    void what_is_sent_again_under_an_unsettled_claim_is_known_or_conflicts() {
        ledger.send(key, opened("handbook", "kept"));
        unsettle("kept");
        assertThat(ledger.send(key, opened("handbook", "kept")).status()).isEqualTo(200);

        unsettle("kept");
        Map<String, ?> other = with(opened("handbook", "kept"), "time", "2023-10-06T08:00:00+07:00");
        assertThat(ledger.send(key, other).status()).isEqualTo(409);
        assertThat(events().stream().map(RawEvent::eventId))
                .containsOnlyOnce(EventIds.of("handbook", "kept").toString());
    }

    private Answer send(String id) {
        return ledger.send(
                key,
                with(
                        attendance("handbook", id, "DV-01", "on-site"),
                        "subject",
                        "meeting/OUT-" + id.charAt(0) + "/2023-10-05/1"));
    }

    private Answer receipt(String id) {
        return ledger.get("/api/receipts?source=handbook&id=" + id, key);
    }

    private List<RawEvent> events() {
        return ledger.part(EventArchive.class).read(0, Integer.MAX_VALUE);
    }

    private List<String> unsettled() {
        return ledger.database().query("select source_id from ledger.claim where not settled").stream()
                .collect(Collectors.toList());
    }

    /** As a process leaves it that dies between claim and append. */
    private void leaveUnsettled(String id, String like, long sequence) {
        ledger.database().asOwner("""
                insert into ledger.claim (source, source_id, digest, stream, sequence, recorded_at, settled)
                select source, '%s', digest, stream, %d, recorded_at, false
                from ledger.claim where source_id = '%s'""".formatted(id, sequence, like));
    }

    /** As a process leaves it that dies between append and commit. */
    private void unsettle(String id) {
        ledger.database().asOwner("""
                alter table ledger.claim disable trigger settled_for_ever;
                update ledger.claim set settled = false where source_id = '%s';
                alter table ledger.claim enable trigger settled_for_ever""".formatted(id));
    }
}
