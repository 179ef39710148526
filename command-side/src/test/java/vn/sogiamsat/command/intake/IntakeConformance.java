package vn.sogiamsat.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.testing.Events.attendance;
import static vn.sogiamsat.command.testing.Events.cancelled;
import static vn.sogiamsat.command.testing.Events.event;
import static vn.sogiamsat.command.testing.Events.opened;
import static vn.sogiamsat.command.testing.Events.with;
import static vn.sogiamsat.command.testing.Events.withdrawal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.core.EventIds;

/** What senders are promised, whichever store the events lie in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntakeConformance {
    private final String durability;
    private RunningCommandSide ledger;
    private String key;

    /** @param durability as receipts tell it */
    IntakeConformance(String durability) {
        this.durability = durability;
    }

    abstract RunningCommandSide begin();

    @BeforeAll
    final void start() {
        ledger = begin();
        key = ledger.register("handbook");
    }

    @AfterAll
    final void stop() {
        ledger.close();
    }

    @Test
    void a_good_event_gets_a_receipt_that_is_answered_for_ever() {
        String id = fresh();
        Answer answer = ledger.send(key, opened("handbook", id));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("eventId").asString())
                .isEqualTo(EventIds.of("handbook", id).toString());
        assertThat(answer.json().get("durability").asString()).isEqualTo(durability);

        ledger.restart();
        JsonNode later =
                ledger.get("/api/receipts?source=handbook&id=" + id, key).json();
        for (String field : List.of("eventId", "stream", "sequence", "recordedAt")) {
            assertThat(later.get(field)).isEqualTo(answer.json().get(field));
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(ledger.get("/api/receipts?source=handbook&id=" + id, key)
                                .json()
                                .get("position"))
                        .isNotNull());
    }

    @Test
    void the_three_modes_are_one_event() {
        String id = fresh();
        Map<String, Object> event = attendance("handbook", id, "DV-77", "on-site");
        Answer structured = ledger.send(key, event);
        Answer batched = ledger.sendBatch(key, List.of(event));
        Answer binary = ledger.post(
                "/api/events",
                key,
                Map.of(
                        "Content-Type", "application/json; charset=utf-8",
                        "ce-specversion", "1.0",
                        "ce-id", id,
                        "ce-source", "handbook",
                        "ce-type", "vn.sogiamsat.meeting.attendance-recorded.v1",
                        "ce-subject", Events.MEETING,
                        "ce-time", "2023-10-05T01:00:00Z"),
                """
                {"reason":"ốm","method":"direct","presence":"on-site","role":"member","person":"DV-77"}""".getBytes(StandardCharsets.UTF_8));
        assertThat(structured.status()).isEqualTo(201);
        assertThat(binary.status()).as(binary.body()).isEqualTo(200);
        assertThat(batched.json().get(0).get("status").asInt()).isEqualTo(200);
        assertThat(binary.json().get("eventId")).isEqualTo(structured.json().get("eventId"));
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_on_record_and_the_first_stays() {
        String id = fresh();
        assertThat(ledger.send(key, attendance("handbook", id, "DV-01", "on-site"))
                        .status())
                .isEqualTo(201);
        Map<String, Object> other = attendance("handbook", id, "DV-01", "remote");
        assertThat(ledger.send(key, other).status()).isEqualTo(409);
        assertThat(ledger.send(key, other).json().get("code").asString()).isEqualTo("same-id-other-content");
        String eventId = EventIds.of("handbook", id).toString();
        assertThat(ledger.stored("vn.sogiamsat.conflict.recorded").stream()
                        .filter(fact -> fact.at("/body/first").asString().equals(eventId)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.at("/body/kind").asString()).isEqualTo("same-id-other-content");
                    assertThat(fact.at("/body/firstDigest")).isNotEqualTo(fact.at("/body/secondDigest"));
                });
    }

    @Test
    void a_batch_is_answered_item_by_item_in_order_and_one_bad_item_harms_no_other() {
        String first = fresh();
        String faulty = fresh();
        String last = fresh();
        Answer answer = ledger.sendBatch(
                key,
                List.of(
                        opened("handbook", first),
                        with(opened("handbook", faulty), "time", null),
                        Map.of("hello", "world"),
                        opened("other-source", fresh()),
                        opened("handbook", first),
                        opened("handbook", last)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(IntStream.range(0, 6)
                        .mapToObj(i -> answer.json().get(i).get("status").asInt()))
                .containsExactly(201, 202, 400, 403, 200, 201);
        assertThat(answer.json().get(1).at("/quarantine/errors/0/pointer").asString())
                .isEqualTo("/time");
        assertThat(answer.json().get(5).at("/receipt/sourceId").asString()).isEqualTo(last);
    }

    @Test
    void the_same_batch_five_times_at_once_is_recorded_once() throws Exception {
        List<Map<String, Object>> batch = IntStream.range(0, 60)
                .mapToObj(i -> event(
                        "handbook",
                        fresh(),
                        "meeting.attendance-recorded",
                        "meeting/FIVE-" + i % 7 + "/2023-10-05/1",
                        Map.of("person", "DV-" + i, "role", "member", "presence", "on-site", "method", "app")))
                .toList();
        try (ExecutorService senders = Executors.newFixedThreadPool(5)) {
            List<Callable<Answer>> five = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                five.add(() -> ledger.sendBatch(key, batch));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : senders.invokeAll(five)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(answer.json())
                        .allSatisfy(
                                item -> assertThat(item.get("status").asInt()).isIn(200, 201));
            });
            for (int i = 0; i < batch.size(); i++) {
                int item = i;
                assertThat(answers.stream()
                                .filter(answer ->
                                        answer.json().get(item).get("status").asInt() == 201))
                        .hasSize(1);
                assertThat(answers.stream()
                                .map(answer -> answer.json()
                                        .get(item)
                                        .at("/receipt/sequence")
                                        .asInt()))
                        .containsOnly(answers.getFirst()
                                .json()
                                .get(item)
                                .at("/receipt/sequence")
                                .asInt());
            }
        }
    }

    @Test
    void a_cancelled_meeting_that_is_opened_is_kept_and_recorded_as_a_conflict() {
        String cancelled = fresh();
        String opened = fresh();
        String subject = "meeting/CANCELLED/2023-10-05/1";
        ledger.send(key, with(cancelled("handbook", cancelled), "subject", subject));
        assertThat(ledger.send(key, with(opened("handbook", opened), "subject", subject))
                        .status())
                .isEqualTo(201);
        assertThat(conflicts("cancelled-yet-held"))
                .contains(EventIds.of("handbook", cancelled) + " " + EventIds.of("handbook", opened));
    }

    @Test
    void what_was_withdrawn_contradicts_nothing_until_its_withdrawal_is_withdrawn() {
        String subject = "meeting/WITHDRAWN/2023-10-05/1";
        String cancelled = fresh();
        String withdrawal = fresh();
        String opened = fresh();
        String again = fresh();
        ledger.send(key, with(cancelled("handbook", cancelled), "subject", subject));
        ledger.send(key, withdrawal("handbook", withdrawal, subject, cancelled, "meeting.cancelled"));
        ledger.send(key, with(opened("handbook", opened), "subject", subject));
        assertThat(conflicts("cancelled-yet-held"))
                .doesNotContain(EventIds.of("handbook", cancelled) + " " + EventIds.of("handbook", opened));
        assertThat(ledger.send(key, withdrawal("handbook", fresh(), subject, withdrawal, "fact.withdrawn"))
                        .status())
                .isEqualTo(201);
        ledger.send(key, with(opened("handbook", again), "subject", subject));
        assertThat(conflicts("cancelled-yet-held"))
                .contains(EventIds.of("handbook", cancelled) + " " + EventIds.of("handbook", again));
    }

    @Test
    void personal_texts_are_sealed_before_they_are_stored() {
        String id = fresh();
        Map<String, Object> event = event(
                "handbook",
                id,
                "meeting.attendance-recorded",
                Events.MEETING,
                Map.of(
                        "person", "DV-55",
                        "role", "member",
                        "presence", "absent-excused",
                        "method", "direct",
                        "reason", "mổ ruột thừa"));
        assertThat(ledger.send(key, event).status()).isEqualTo(201);
        assertThat(ledger.stored("vn.sogiamsat.meeting.attendance-recorded").toString())
                .doesNotContain("ruột thừa", "DV-55")
                .contains("p1:");
    }

    private List<String> conflicts(String kind) {
        return ledger.stored("vn.sogiamsat.conflict.recorded").stream()
                .filter(fact -> fact.at("/body/kind").asString().equals(kind))
                .map(fact -> fact.at("/body/first").asString() + " "
                        + fact.at("/body/second").asString())
                .toList();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
