package vn.sogiamsat.command.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;

/** A verification as an operator has it made. */
class VerificationHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningCommandSide ledger;
    private static String key;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
        String event = ledger.send(key, Events.opened("handbook", "opened"))
                .json()
                .get("eventId")
                .asString();
        await().until(() -> ledger.get("/api/receipts/" + event + "/proof", key).status() == 200);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void of_a_sound_ledger_nothing_is_found_and_that_is_on_record() {
        JsonNode run = verified();

        assertThat(run.get("findings")).isEmpty();
        assertThat(run.get("read").asLong())
                .isPositive()
                .isEqualTo(run.get("of").asLong());
        assertThat(run.get("omitted").toString()).contains("Kho tra cứu");
        JsonNode told = ledger.stored("vn.sogiamsat.integrity.ledger-verified").getLast();
        assertThat(told.at("/header/sourceId").asString())
                .isEqualTo("verification-" + run.get("id").asString());
        assertThat(told.at("/body/size").asLong()).isEqualTo(run.get("read").asLong());
        assertThat(told.at("/body/findings")).isEmpty();
    }

    @Test
    void what_is_found_is_told_and_on_record_until_it_is_mended() {
        String event = ledger.database()
                .query("select event_id from events.event where type = 'vn.sogiamsat.meeting.opened'")
                .getFirst();
        meddle("update events.event set revision = '2' where event_id = '%s'".formatted(event));
        JsonNode finding = verified().get("findings").get(0);

        assertThat(finding.get("kind").asString()).isEqualTo("EVENT_CHANGED");
        assertThat(finding.get("where").asString()).contains(event);
        assertThat(ledger.stored("vn.sogiamsat.integrity.ledger-verified")
                        .getLast()
                        .at("/body/findings/0/first")
                        .asString())
                .contains(event, "rev");
        meddle("update events.event set revision = '1' where event_id = '%s'".formatted(event));
        assertThat(verified().get("findings")).isEmpty();
    }

    @Test
    void a_document_that_is_altered_or_gone_is_named() throws Exception {
        Answer kept = ledger.post(
                "/api/documents",
                key,
                Map.of("dataclassification", "thuong"),
                ("Biên bản " + UUID.randomUUID()).getBytes(UTF_8));
        assertThat(kept.status()).isEqualTo(201);
        Path object = object();
        byte[] sound = Files.readAllBytes(object);
        byte[] altered = sound.clone();
        altered[altered.length - 1] ^= 1;
        Files.write(object, altered);
        JsonNode finding = verified().get("findings").get(0);
        assertThat(finding.get("kind").asString()).isEqualTo("DOCUMENT_CHANGED");
        assertThat(finding.get("where").asString())
                .contains(kept.json().get("sha256").asString());

        Files.delete(object);
        assertThat(verified().get("findings").get(0).get("kind").asString()).isEqualTo("DOCUMENT_MISSING");
        Files.write(object, sound);
        JsonNode mended = verified();
        assertThat(mended.get("findings")).isEmpty();
        assertThat(mended.get("documents").asLong()).isEqualTo(1);
    }

    @Test
    void it_is_for_the_operator_only() {
        for (String path : new String[] {"/api/verifications/latest", "/api/verifications"}) {
            assertThat(ledger.get(path, key).status()).isEqualTo(403);
            assertThat(ledger.get(path, "nobody").status()).isEqualTo(401);
        }
    }

    @Test
    void one_that_a_process_left_behind_is_gone_on_with() {
        State begun = Journal.beginning(Instant.now(), "operator");
        ledger.database()
                .asSuperuser(
                        "delete from ledger.verification; insert into ledger.verification (id, state) values ('%s', '%s')"
                                .formatted(
                                        begun.id(), JsonMapper.builder().build().writeValueAsString(begun)));
        JsonNode run = await().atMost(PATIENCE)
                .until(
                        VerificationHttpTest::latest,
                        each -> isEnded(each)
                                && each.get("id").asString().equals(begun.id().toString()));
        assertThat(run.get("startedBy").asString()).isEqualTo("operator");
        assertThat(run.get("findings")).isEmpty();
    }

    private static JsonNode verified() {
        Answer begun = ledger.post("/api/verifications", ledger.operatorToken(), Map.of(), new byte[0]);
        assertThat(begun.status()).isEqualTo(202);
        String id = begun.json().get("id").asString();
        return await().atMost(PATIENCE)
                .until(
                        VerificationHttpTest::latest,
                        run -> isEnded(run) && run.get("id").asString().equals(id));
    }

    private static JsonNode latest() {
        return ledger.get("/api/verifications/latest", ledger.operatorToken()).json();
    }

    private static boolean isEnded(JsonNode run) {
        return run.path("endedAt").isString();
    }

    private static void meddle(String sql) {
        ledger.database().asSuperuser("set session_replication_role = replica; " + sql);
    }

    private static Path object() throws Exception {
        Path objects = Path.of(ledger.part(Environment.class).getRequiredProperty("ledger.vault.folder"))
                .resolve("objects");
        try (Stream<Path> all = Files.walk(objects)) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
