package vn.sogiamsat.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.core.command.ConformanceCommand;
import vn.sogiamsat.core.command.ConformanceCommand.Begun;

/** What would become of an event, and nothing kept. */
class SandboxTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BATCH = "application/cloudevents-batch+json";

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

    private static Answer sandbox(String withKey, List<Map<String, ?>> events) {
        return ledger.post(
                "/api/sandbox/events",
                withKey,
                Map.of("Content-Type", BATCH),
                JSON.writeValueAsString(events).getBytes(UTF_8));
    }

    private static Map<String, Object> with(Map<String, ?> event, String attribute, Object value) {
        Map<String, Object> changed = new TreeMap<>(event);
        changed.put(attribute, value);
        return changed;
    }

    private static List<String> outcomes(Answer answer) {
        return answer.json()
                .valueStream()
                .map(item -> item.get("outcome").asString() + " "
                        + item.get("status").asInt())
                .toList();
    }

    private static long stored() {
        return Long.parseLong(ledger.database()
                .query("select count(*)::text from events.event")
                .getFirst());
    }

    @Test
    void each_event_is_told_what_the_door_would_answer_and_nothing_is_kept() {
        Map<String, ?> known = Events.opened("handbook", UUID.randomUUID().toString());
        assertThat(ledger.send(key, known).status()).isEqualTo(201);
        Map<String, ?> fresh = Events.opened("handbook", UUID.randomUUID().toString());
        long before = stored();

        Answer answer = sandbox(
                key,
                List.of(
                        fresh,
                        known,
                        with(known, "time", "2023-10-05T02:30:00Z"),
                        with(Events.opened("handbook", "x1"), "data", Map.of("chair", 7)),
                        with(Events.opened("handbook", "x2"), "source", "another"),
                        Map.of("id", "x3")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(outcomes(answer))
                .containsExactly(
                        "would-be-recorded 201",
                        "known 200",
                        "conflicting 409",
                        "would-be-quarantined 202",
                        "would-be-refused 403",
                        "malformed 400");
        JsonNode faulty = answer.json().get(3);
        assertThat(faulty.at("/errors/0/pointer").asString()).startsWith("/data");
        assertThat(answer.json().get(1).at("/receipt/sourceId").asString()).isEqualTo(String.valueOf(known.get("id")));
        assertThat(stored()).isEqualTo(before);
        assertThat(ledger.database().query("select reference::text from ledger.quarantine"))
                .isEmpty();
        assertThat(ledger.send(key, fresh).status()).as("its id is not used up").isEqualTo(201);
    }

    @Test
    void a_source_of_one_type_and_unit_passes_a_check_over_http_and_nothing_of_it_is_kept() {
        String sms = ledger.register("sms", List.of("vn.sogiamsat.meeting.notice-sent.v1"), List.of("CB-7"));
        String door = "/api/conformance/"
                + ledger.part(CommandGateway.class)
                        .<Begun>sendAndWait(new ConformanceCommand.BeginCheck("sms", "lan"))
                        .check();
        long before = stored();
        JsonNode steps = ledger.get(door, sms).json().get("steps");
        assertThat(steps).hasSize(10);
        assertThat(trial(door, sms, BATCH, "[" + event(steps, 0) + "]").status())
                .isEqualTo(200);
        assertThat(state(door, sms, 0)).as("in the wrong mode").isEqualTo("failed");

        assertThat(binary(door, sms, JSON.readTree(event(steps, 0)))).isEqualTo(201);
        assertThat(trial(door, sms, ONE, event(steps, 1)).status()).isEqualTo(201);
        String both = "[" + event(steps, 2) + "," + steps.at("/2/events/1").asString() + "]";
        assertThat(trial(door, sms, BATCH, both).json().at("/1/status").asInt()).isEqualTo(201);
        assertThat(trial(door, sms, ONE, event(steps, 0)).status()).isEqualTo(200);
        assertThat(trial(door, sms, ONE, event(steps, 4)).status()).isEqualTo(409);
        assertThat(event(steps, 5)).contains("a\u0302");
        assertThat(trial(door, sms, ONE, event(steps, 5)).status()).isEqualTo(201);
        assertThat(trial(door, sms, ONE, event(steps, 6)).status()).isEqualTo(201);
        assertThat(trial(door, sms, ONE, event(steps, 7)).status()).isEqualTo(202);
        assertThat(trial(door, sms, ONE, steps.at("/7/events/1").asString()).status())
                .isEqualTo(201);
        assertThat(trial(door, sms, ONE, event(steps, 8)).status()).isEqualTo(503);
        await().until(() -> trial(door, sms, ONE, event(steps, 8)).status() == 201);
        assertThat(trial(door, sms, ONE, event(steps, 9)).status())
                .as("it may not withdraw")
                .isEqualTo(403);

        JsonNode ended = ledger.get(door, sms).json();
        assertThat(ended.get("passed").asBoolean()).as(ended.toPrettyString()).isTrue();
        assertThat(ended.get("endedBy").asString()).isEqualTo("source:sms");
        assertThat(trial(door, sms, ONE, event(steps, 9)).status()).isEqualTo(409);
        assertThat(ledger.get(door, key).status()).as("another source's").isEqualTo(404);
        assertThat(stored()).isEqualTo(before);
        assertThat(ledger.database().query("select source_id from ledger.claim where source = 'sms'"))
                .isEmpty();
    }

    private static final String ONE = "application/cloudevents+json";

    private static Answer trial(String door, String withKey, String mode, String body) {
        return ledger.post(door + "/events", withKey, Map.of("Content-Type", mode), body.getBytes(UTF_8));
    }

    private static int binary(String door, String withKey, JsonNode event) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/json");
        for (String name : List.of("specversion", "id", "source", "type", "subject", "time")) {
            headers.put("ce-" + name, event.get(name).asString());
        }
        return ledger.post(
                        door + "/events",
                        withKey,
                        headers,
                        event.get("data").toString().getBytes(UTF_8))
                .status();
    }

    private static String event(JsonNode steps, int index) {
        return steps.at("/" + index + "/events/0").asString();
    }

    private static String state(String door, String withKey, int index) {
        return ledger.get(door, withKey).json().at("/steps/" + index + "/state").asString();
    }

    @Test
    void a_single_event_is_answered_as_a_list_of_one() {
        Answer answer = ledger.post(
                "/api/sandbox/events",
                key,
                Map.of("Content-Type", "application/cloudevents+json"),
                JSON.writeValueAsBytes(
                        Events.opened("handbook", UUID.randomUUID().toString())));
        assertThat(outcomes(answer)).containsExactly("would-be-recorded 201");
    }

    @Test
    void a_state_secret_is_refused_unread_and_leaves_no_record_either() {
        long before = stored();
        Answer answer = ledger.post(
                "/api/sandbox/events",
                key,
                Map.of("Content-Type", BATCH, "dataclassification", "mat"),
                "[]".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void without_a_key_of_a_source_nothing_is_judged() {
        assertThat(sandbox("khong-phai-khoa", List.of()).status()).isEqualTo(401);
        assertThat(ledger.post("/api/sandbox/events", key, Map.of("Content-Type", "text/plain"), "x".getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
    }
}
