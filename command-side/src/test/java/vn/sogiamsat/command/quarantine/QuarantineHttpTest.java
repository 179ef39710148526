package vn.sogiamsat.command.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.testing.Events.attendance;
import static vn.sogiamsat.command.testing.Events.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.command.SenderQuery;

/** What an operator does with quarantined submissions, over HTTP. */
class QuarantineHttpTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static RunningCommandSide ledger;
    private static String key;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_corrected_submission_becomes_the_fact_that_the_source_meant() {
        String id = fresh();
        String reference = quarantine(id);
        Map<String, Object> corrected = attendance("handbook", id, "DV-01", "on-site");

        Answer released = act(
                reference,
                "release",
                Map.of("reason", "Sửa theo bản giấy", "corrected", JSON.writeValueAsString(corrected)));
        assertThat(released.status()).as(released.body()).isEqualTo(200);
        assertThat(released.json().get("eventId").asString())
                .isEqualTo(EventIds.of("handbook", id).toString());
        assertThat(ledger.stored("vn.sogiamsat.submission.released").toString())
                .contains(reference, "Sửa theo bản giấy");
        assertThat(ledger.send(key, corrected).status()).as("sent again").isEqualTo(200);

        assertRefused(act(reference, "release", Map.of("reason", "lần nữa")), 409, "already-resolved");
        assertRefused(act(reference, "reject", Map.of("reason", "lần nữa")), 409, "already-resolved");
    }

    @Test
    void what_would_come_of_a_release_is_told_and_nothing_is_released() {
        String id = fresh();
        String reference = quarantine(id);
        List<SenderQuery.Weighed> weighed = ledger.part(QueryGateway.class)
                .query(
                        new SenderQuery.WeighReleases(List.of(
                                new SenderQuery.Trial(UUID.fromString(reference), null),
                                new SenderQuery.Trial(
                                        UUID.fromString(reference),
                                        JSON.writeValueAsString(attendance("handbook", id, "DV-01", "on-site"))),
                                new SenderQuery.Trial(
                                        UUID.fromString(reference),
                                        JSON.writeValueAsString(attendance("handbook", "khác", "DV-01", "on-site"))),
                                new SenderQuery.Trial(UUID.randomUUID(), null))),
                        ResponseTypes.multipleInstancesOf(SenderQuery.Weighed.class))
                .join();
        assertThat(weighed).extracting(SenderQuery.Weighed::status).containsExactly(202, 201, 400, 400);
        assertThat(weighed.get(2).reasons().getFirst().code()).isEqualTo("identity-changed");
        assertThat(ledger.get("/api/quarantine/" + reference, ledger.operatorToken())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("open");
    }

    @Test
    void missing_numbers_are_found_among_what_is_on_record_and_what_waits() {
        String numbered = ledger.register("numbered");
        for (String id : List.of("a-007", "a-008", "a-012", "b7", "x")) {
            assertThat(ledger.send(numbered, Events.opened("numbered", id)).status())
                    .isEqualTo(201);
        }
        assertThat(ledger.send(numbered, attendance("numbered", "a-010", "DV-01", "ở nhà"))
                        .status())
                .isEqualTo(202);
        SenderQuery.Gaps gaps = ledger.part(QueryGateway.class)
                .query(new SenderQuery.FindGaps("numbered", ""), ResponseTypes.instanceOf(SenderQuery.Gaps.class))
                .join();
        assertThat(gaps)
                .isEqualTo(new SenderQuery.Gaps(
                        false,
                        List.of(new SenderQuery.Series(
                                "a-",
                                3,
                                7,
                                12,
                                4,
                                List.of(new SenderQuery.Range(9, 9), new SenderQuery.Range(11, 11))))));
        assertThat(ledger.part(QueryGateway.class)
                        .query(
                                new SenderQuery.FindGaps("numbered", "a-01"),
                                ResponseTypes.instanceOf(SenderQuery.Gaps.class))
                        .join()
                        .series())
                .extracting(SenderQuery.Series::lowest, SenderQuery.Series::count)
                .containsExactly(Tuple.tuple(10L, 2L));
    }

    @Test
    void a_rejected_submission_leaves_its_reason_and_no_content() {
        String reference = quarantine(fresh());
        Answer rejected = act(reference, "reject", Map.of("reason", "Bên gửi gửi nhầm"));
        assertThat(rejected.status()).as(rejected.body()).isEqualTo(200);
        assertThat(ledger.stored("vn.sogiamsat.submission.rejected").toString())
                .contains(reference, "Bên gửi gửi nhầm");
        assertThat(ledger.database()
                        .query("select (content is null and sealed_key is null)::text from ledger.quarantine_content"
                                + " where reference = '" + reference + "'"))
                .containsExactly("true");
        Answer read = ledger.get("/api/quarantine/" + reference, ledger.operatorToken());
        assertThat(read.json().get("state").asString()).isEqualTo("rejected");
    }

    @Test
    void what_is_released_still_faulty_is_refused_and_waits_on() {
        String reference = quarantine(fresh());
        Answer still = act(reference, "release", Map.of("reason", "cho qua"));
        assertThat(still.status()).as(still.body()).isBetween(400, 422);
        assertThat(ledger.get("/api/quarantine/" + reference, ledger.operatorToken())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("open");
    }

    @Test
    void a_step_without_a_reason_without_a_submission_or_by_a_source_is_refused() {
        String reference = quarantine(fresh());
        assertThat(act(reference, "reject", Map.of("reason", "  ")).status()).isEqualTo(400);
        assertThat(act(reference, "release", Map.of()).status()).isEqualTo(400);
        assertRefused(
                act(UUID.randomUUID().toString(), "reject", Map.of("reason", "x y z")),
                404,
                "unknown-quarantine-reference");
        Answer bySource = ledger.post(
                "/api/quarantine/" + reference + "/reject",
                key,
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsBytes(Map.of("reason", "tự bác")));
        assertRefused(bySource, 403, "not-for-this-key");
        String another = ledger.register("other-" + fresh());
        assertThat(ledger.get("/api/quarantine/" + reference, another).status()).isEqualTo(404);
    }

    @Test
    void a_release_after_or_beside_a_corrected_resend_never_makes_a_second_fact() throws Exception {
        String late = fresh();
        String reference = quarantine(late);
        assertThat(ledger.send(key, attendance("handbook", late, "DV-01", "on-site"))
                        .status())
                .isEqualTo(201);
        assertRefused(
                act(
                        reference,
                        "release",
                        Map.of(
                                "reason",
                                "chậm",
                                "corrected",
                                JSON.writeValueAsString(attendance("handbook", late, "DV-01", "on-site")))),
                409,
                "already-recorded");

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 10; i++) {
                String id = fresh();
                String waiting = quarantine(id);
                Map<String, Object> good = attendance("handbook", id, "DV-02", "on-site");
                Future<Answer> resend = both.submit(() -> ledger.send(key, good));
                Future<Answer> release = both.submit(() -> act(
                        waiting, "release", Map.of("reason", "cùng lúc", "corrected", JSON.writeValueAsString(good))));
                assertThat(resend.get().status()).as(resend.get().body()).isIn(200, 201);
                assertThat(release.get().status()).as(release.get().body()).isIn(200, 409);
                assertThat(ledger.database()
                                .query("select count(*)::text from events.event where event_id = '"
                                        + EventIds.of("handbook", id) + "'"))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void the_same_faulty_batch_from_both_ends_at_once_is_kept_once() throws Exception {
        List<Map<String, Object>> batch = new ArrayList<>(
                IntStream.range(0, 60).mapToObj(i -> faulty(fresh())).toList());
        List<Map<String, Object>> reversed = new ArrayList<>(batch);
        Collections.reverse(reversed);
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> senders.submit(() -> ledger.sendBatch(key, i % 2 == 0 ? batch : reversed)))
                    .toList();
            Map<String, String> references = new HashMap<>();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
                answer.get().json().forEach(item -> {
                    assertThat(item.get("status").asInt()).isEqualTo(202);
                    String reference = item.at("/quarantine/reference").asString();
                    String known = references.putIfAbsent(item.get("id").asString(), reference);
                    assertThat(reference).isEqualTo(known == null ? reference : known);
                });
            }
            assertThat(references.values()).doesNotHaveDuplicates().hasSize(60);
        }
    }

    private static String quarantine(String id) {
        Answer answer = ledger.send(key, faulty(id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().get("reference").asString();
    }

    private static Map<String, Object> faulty(String id) {
        return with(attendance("handbook", id, "DV-01", "on-site"), "data", Map.of("presence", "ở nhà"));
    }

    private static Answer act(String reference, String step, Map<String, String> body) {
        return ledger.post(
                "/api/quarantine/" + reference + "/" + step,
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsBytes(body));
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
