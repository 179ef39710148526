package vn.sogiamsat.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.testing.Events.attendance;
import static vn.sogiamsat.command.testing.Events.event;
import static vn.sogiamsat.command.testing.Events.opened;
import static vn.sogiamsat.command.testing.Events.with;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RawHttp;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.SenderQuery;

/** What comes to a front door. Each gets a clear answer, and none a stack trace. */
class IntakeHardeningTest {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private static RunningCommandSide ledger;
    private static String key;
    private static String clerk;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
        ledger.send(key, unit("ROOT", null));
        ledger.send(key, unit("YB-VY", "ROOT"));
        ledger.send(key, unit("FOREIGN", null));
        clerk = ledger.register("clerk", List.of("vn.sogiamsat.meeting.*"), List.of("ROOT"));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @AfterEach
    void nothing_was_an_error_of_the_ledger() {
        assertThat(ledger.part(OperationalLog.class).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "\u0000\u0001\u0002",
                "[]",
                "12",
                "null",
                "{\"hello\":\"world\"}",
                "{\"specversion\":\"1.0\",\"id\":null,\"source\":\"handbook\",\"type\":\"t\"}",
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"handbook\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\",\"source\":\"handbook\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"handbook\",\"type\":\"t\",\"time\":\"yesterday\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"a b c\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":7,\"source\":{},\"type\":[]}"
            })
    void what_is_no_cloudevent_gets_400_and_a_reason(String body) {
        Answer answer = post(STRUCTURED, body.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("not-a-cloudevent");
        assertThat(answer.json().get("detail").asString()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void json_nested_without_end_gets_400() {
        byte[] deep = ("{\"specversion\":\"1.0\",\"data\":" + "[".repeat(100_000)).getBytes(UTF_8);
        assertThat(post(STRUCTURED, deep).status()).isEqualTo(400);
        assertThat(post(BATCH, ("[" + "[".repeat(100_000)).getBytes(UTF_8)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "[{}", "[{},]", "[{}] x", "null", "\"x\""})
    void what_is_no_batch_is_refused_whole(String body) {
        long before = events();
        Answer answer = post(BATCH, body.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("not-a-batch");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_batch_broken_off_half_way_leaves_nothing() {
        long before = events();
        String good = "{\"specversion\":\"1.0\",\"id\":\"" + fresh()
                + "\",\"source\":\"handbook\",\"type\":\"vn.sogiamsat.meeting.opened.v1\",\"subject\":\""
                + Events.MEETING
                + "\",\"time\":\"2023-10-05T01:00:00Z\",\"data\":{}}";
        assertThat(post(BATCH, ("[" + good + "," + good.substring(0, 80)).getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_empty_batch_is_answered_with_nothing() {
        Answer answer = post(BATCH, "[]".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
    }

    @Test
    void a_batch_of_ten_thousand_is_taken_and_one_more_is_not() {
        List<Map<String, Object>> batch = IntStream.range(0, 10_000)
                .mapToObj(i -> with(
                        attendance("handbook", fresh(), "DV-" + i % 500, "on-site"),
                        "subject",
                        "meeting/BIG-" + i % 100 + "/2023-10-05/1"))
                .toList();
        Answer answer = ledger.sendBatch(key, batch);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(StreamSupport.stream(answer.json().spliterator(), false)
                        .map(item -> item.get("status").asInt())
                        .distinct())
                .containsExactly(201);
        List<Map<String, Object>> tooMany = new ArrayList<>(batch);
        tooMany.add(opened("handbook", fresh()));
        Answer refused = ledger.sendBatch(key, tooMany);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().get("detail").asString()).contains("10");
    }

    static List<Map<String, Object>> faulty() {
        Map<String, Object> good = attendance("handbook", "x", "DV-01", "on-site");
        return List.of(
                with(good, "type", "vn.sogiamsat.meeting.danced.v1"),
                with(good, "type", "vn.sogiamsat.meeting.attendance-recorded.v2"),
                with(good, "time", null),
                with(good, "time", "9999-12-31T23:59:59Z"),
                with(good, "time", "1929-12-31T00:00:00Z"),
                with(good, "subject", null),
                with(good, "subject", "meeting/YB-VY/2023-02-30/1"),
                with(good, "subject", "unit/YB-VY"),
                with(good, "data", null),
                with(good, "data", "text"),
                with(good, "data", Map.of()),
                with(with(good, "datacontenttype", "application/xml"), "data", "<xml/>"),
                with(good, "dataclassification", "sieu-mat"),
                with(good, "id", "x".repeat(201)),
                with(
                        good,
                        "data",
                        Map.of("person", "DV 01", "role", "chief", "presence", 7, "method", "app", "more", 1)),
                with(
                        good,
                        "data",
                        Map.of(
                                "person", "DV-01",
                                "role", "member",
                                "presence", "on-site",
                                "method", "app",
                                "joinedAt", "2023-02-30T08:00:00Z")),
                with(
                        good,
                        "data",
                        Map.of(
                                "person", "DV-01",
                                "role", "member",
                                "presence", "on-site",
                                "method", "app",
                                "reason", "nul \u0000 here")));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_faulty_event_is_quarantined_with_pointers_and_its_id_is_not_used_up(Map<String, Object> faulty) {
        String given = String.valueOf(faulty.get("id"));
        String id = given.length() > 1 ? given : fresh();
        Answer answer = ledger.send(key, with(faulty, "id", id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().get("reference").asString()).isNotBlank();
        assertThat(answer.json().get("errors")).isNotEmpty().allSatisfy(error -> {
            assertThat(error.get("pointer").asString()).matches("|/.*");
            assertThat(error.get("detail").asString()).isNotBlank().doesNotContain("DV 01", "chief");
        });
        assertThat(ledger.get(
                                "/api/quarantine/"
                                        + answer.json().get("reference").asString(),
                                key)
                        .json()
                        .get("content")
                        .asString())
                .contains("\"source\" : \"handbook\"");
        if (id.length() <= 200) {
            assertThat(ledger.send(key, with(attendance("handbook", id, "DV-01", "on-site"), "id", id))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void what_no_table_can_hold_is_quarantined_all_the_same() {
        for (Map<String, Object> faulty : List.of(
                with(opened("handbook", "a\u0000b" + fresh()), "time", null),
                with(opened("handbook", fresh()), "subject", "unit/\u0000"),
                with(opened("handbook", fresh()), "data", Map.of("a\u0000b", 1)),
                with(opened("handbook", "x".repeat(5_000)), "time", null))) {
            Answer answer = ledger.send(key, faulty);
            assertThat(answer.status()).as(answer.body()).isIn(202, 400);
        }
    }

    @Test
    void a_registration_in_the_wrong_form_gets_400_and_says_what_a_name_is() {
        Answer answer = ledger.post(
                "/api/sources",
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                "{\"name\":\"Sổ tay\",\"title\":\"x\",\"types\":[\"vn.sogiamsat.*\"],\"units\":[\"*\"]}"
                        .getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("bad-source-name");
    }

    @Test
    void every_wrong_field_is_named_by_its_pointer() {
        Answer answer = ledger.send(
                key,
                with(
                        attendance("handbook", fresh(), "x", "x"),
                        "data",
                        Map.of("person", "DV 01", "role", "chief", "presence", 7, "more~/", 1)));
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString() + " "
                                + error.get("code").asString()))
                .contains(
                        "/data/person wrong-form",
                        "/data/role not-in-list",
                        "/data/method missing",
                        "/data/more~0~1 unknown-field");
    }

    @Test
    void the_same_faulty_event_sent_again_is_the_same_case() {
        Map<String, Object> faulty = with(opened("handbook", fresh()), "time", null);
        Answer first = ledger.send(key, faulty);
        Answer second = ledger.send(key, faulty);
        assertThat(second.json().get("reference")).isEqualTo(first.json().get("reference"));
        Answer batch = ledger.sendBatch(key, List.of(faulty, faulty));
        assertThat(batch.json().get(1).at("/quarantine/reference"))
                .isEqualTo(first.json().get("reference"));
    }

    @Test
    void a_large_event_is_quarantined_and_a_larger_one_not_read() {
        Map<String, Object> data = Map.of("step", "discussion", "note", "x".repeat(1_000_000));
        Answer answer =
                ledger.send(key, event("handbook", fresh(), "meeting.agenda-step-conducted", Events.MEETING, data));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .contains("too-large", "too-much");
        assertThat(post(STRUCTURED, new byte[3_000_000]).status()).isEqualTo(413);
        assertThat(post(BATCH, new byte[17_000_000]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/cloudevents+xml",
                "nonsense",
                STRUCTURED + "; charset=utf-16"
            })
    void another_media_type_gets_415(String type) {
        assertThat(post(type, "{}".getBytes(UTF_8)).status()).isEqualTo(415);
    }

    @Test
    void no_key_an_unknown_key_and_a_revoked_key_get_401_and_leave_no_event() {
        long before = events();
        Map<String, String> type = Map.of("Content-Type", STRUCTURED);
        assertThat(ledger.post("/api/events", "", type, new byte[0]).status()).isEqualTo(401);
        Answer unknown = ledger.post("/api/events", "sgs_nobody", type, new byte[0]);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().get("code").asString()).isEqualTo("unknown-key");
        assertThat(events()).isEqualTo(before);

        String revoked = ledger.register("to-revoke");
        assertThat(ledger.send(revoked, opened("to-revoke", fresh())).status()).isEqualTo(201);
        ledger.post(
                "/api/sources/to-revoke/revoke",
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                "{\"reason\":\"hết hợp đồng\"}".getBytes(UTF_8));
        assertThat(ledger.send(revoked, opened("to-revoke", fresh())).status()).isEqualTo(401);
    }

    @Test
    void a_rotated_key_closes_and_the_new_one_opens() {
        String old = ledger.register("to-rotate");
        Answer rotated = ledger.post(
                "/api/sources/to-rotate/rotate",
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                "{\"reason\":\"định kỳ\"}".getBytes(UTF_8));
        assertThat(ledger.send(old, opened("to-rotate", fresh())).status()).isEqualTo(401);
        String fresh = rotated.json().get("key").asString();
        assertThat(ledger.send(fresh, opened("to-rotate", fresh())).status()).isEqualTo(201);
        assertThat(ledger.database()
                        .query("select key_hash::text || coalesce(hint, '') from ledger.source_key")
                        .toString())
                .doesNotContain(fresh);
    }

    @Test
    void an_old_key_goes_on_for_the_time_of_an_overlap_and_one_key_can_be_revoked() {
        String old = ledger.register("to-overlap");
        Answer rotated = ledger.post(
                "/api/sources/to-overlap/rotate",
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                "{\"reason\":\"định kỳ\",\"overlapDays\":7}".getBytes(UTF_8));
        String fresh = rotated.json().get("key").asString();
        assertThat(ledger.send(old, opened("to-overlap", fresh())).status()).isEqualTo(201);
        assertThat(ledger.send(fresh, opened("to-overlap", fresh())).status()).isEqualTo(201);

        List<SenderQuery.Key> keys = ledger.part(QueryGateway.class)
                .query(new SenderQuery.FindKeys("to-overlap"), ResponseTypes.multipleInstancesOf(SenderQuery.Key.class))
                .join();
        assertThat(keys).extracting(SenderQuery.Key::open).containsExactly(true, true);
        assertThat(keys).extracting(SenderQuery.Key::hint).containsExactly(fresh.substring(0, 8), old.substring(0, 8));
        assertThat(Duration.between(
                        Objects.requireNonNull(keys.get(1).madeAt()),
                        Objects.requireNonNull(keys.get(1).validUntil())))
                .isGreaterThanOrEqualTo(Duration.ofDays(7));
        ledger.part(CommandGateway.class)
                .sendAndWait(new LedgerCommand.RevokeSourceKey(
                        "to-overlap", keys.get(1).fingerprint(), "Máy cũ đã thanh lý", "lan"));
        assertThat(ledger.send(old, opened("to-overlap", fresh())).status()).isEqualTo(401);
        assertThat(ledger.send(fresh, opened("to-overlap", fresh())).status()).isEqualTo(201);
        assertThat(ledger.stored("vn.sogiamsat.source.key-revoked").toString())
                .contains("Máy cũ đã thanh lý", "user:lan");
    }

    @Test
    void a_foreign_type_source_or_unit_gets_403_and_leaves_an_event_without_content() {
        Map<String, Object> withSecret = attendance("clerk", fresh(), "DV-01", "absent-excused");
        assertRefused(ledger.send(clerk, with(withSecret, "type", "vn.sogiamsat.unit.renamed.v1")), "foreign-type");
        assertRefused(
                ledger.send(key, with(withSecret, "type", "vn.sogiamsat.source.registered.v1")), "foreign-source");
        assertRefused(
                ledger.send(key, with(opened("handbook", fresh()), "type", "vn.sogiamsat.source.registered.v1")),
                "foreign-type");
        assertRefused(ledger.send(clerk, with(withSecret, "subject", "meeting/FOREIGN/2023-10-05/1")), "foreign-unit");
        assertThat(ledger.send(clerk, with(opened("clerk", fresh()), "subject", "meeting/YB-VY/2023-10-05/1"))
                        .status())
                .isEqualTo(201);
        assertThat(ledger.stored("vn.sogiamsat.submission.refused"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.get("body").propertyNames())
                        .containsExactlyInAnyOrder("sourceName", "submittedId", "digest", "reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mat", "toi-mat", "tuyet-mat", "Tối mật", "MAT"})
    void a_state_secret_is_refused_and_kept_nowhere(String level) {
        String marker = "bí-mật-" + fresh();
        Map<String, Object> secret =
                with(attendance("handbook", fresh(), "DV-01", "on-site"), "dataclassification", level);
        Answer answer = ledger.send(key, with(secret, "data", Map.of("person", "DV-01", "reason", marker)));
        assertRefused(answer, "state-secret");
        assertThat(ledger.database()
                        .query("select count(*)::text from ledger.quarantine_content")
                        .getFirst())
                .isEqualTo(ledger.database()
                        .query("select count(*)::text from ledger.quarantine")
                        .getFirst());
        assertThat(ledger.database()
                        .query("select convert_from(payload,'UTF8') from events.event")
                        .toString())
                .doesNotContain(marker);
    }

    @Test
    void a_state_secret_named_in_a_header_is_refused_whatever_the_body() {
        Answer answer = ledger.post(
                "/api/events",
                key,
                Map.of("Content-Type", "application/json", "ce-dataclassification", "mat", "ce-id", fresh()),
                "not even json".getBytes(UTF_8));
        assertRefused(answer, "state-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/cloudevents+json", "application/cloudevents-batch+json"})
    void a_state_secret_named_in_vietnamese_is_refused_and_recorded_in_every_mode(String type) throws IOException {
        for (String level : List.of("Tuyệt mật", "Tuy%E1%BB%87t%20m%E1%BA%ADt", "tối mật")) {
            int before = ledger.stored("vn.sogiamsat.submission.refused").size();
            try (RawHttp connection = new RawHttp(ledger.uri("/").getPort())) {
                connection.head(
                        "POST /api/events HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + key,
                        "Content-Type: " + type,
                        "ce-specversion: 1.0",
                        "ce-id: " + fresh(),
                        "ce-dataclassification: " + level,
                        "Content-Length: 10");
                assertThat(connection.readStatus()).as(level).isEqualTo(403);
            }
            assertThat(ledger.stored("vn.sogiamsat.submission.refused"))
                    .as(level)
                    .hasSize(before + 1);
        }
    }

    @Test
    void a_wrong_method_or_path_is_told_as_a_problem() {
        assertThat(ledger.get("/api/events", key).status()).isEqualTo(405);
        Answer missing = ledger.get("/api/receipts?source=handbook&id=never", key);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().get("title").asString()).isNotBlank();
        assertThat(ledger.get("/api/receipts", key).status()).isEqualTo(400);
        assertThat(ledger.get("/api/quarantine/not-a-uuid", key).status()).isEqualTo(400);
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private static Answer post(String type, byte[] body) {
        return ledger.post("/api/events", key, Map.of("Content-Type", type), body);
    }

    private static long events() {
        return Long.parseLong(ledger.database()
                .query("select count(*)::text from events.event")
                .getFirst());
    }

    private static Map<String, Object> unit(String code, @Nullable String parent) {
        Map<String, Object> data =
                new LinkedHashMap<>(Map.of("name", code, "level", "upper", "validFrom", "2020-01-01"));
        if (parent != null) {
            data.put("parent", parent);
        }
        return event("handbook", fresh(), "unit.established", "unit/" + code, data);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
