package vn.sogiamsat.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.core.command.LedgerCommand.AdoptRulebook;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.rules.book.ShippedRulebooks;

class RebuildTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private RunningLedger ledger;
    private Sender handbook;

    @BeforeEach
    void tellSome() {
        ledger = RunningLedger.start(Map.of(
                "ledger.projections.batch", "20",
                "ledger.compliance.opens-months", "true",
                "ledger.compliance.first-month", "2023-10"));
        handbook = ledger.client().register("handbook");
        handbook.send(handbook.event(
                        "unit",
                        "unit.established",
                        "unit/YB-1",
                        Instant.parse("2023-10-01T01:00:00Z"),
                        Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01")))
                .expect(201);
        for (String rulebook : List.of("dieu-le-dang", "hd-12-2018")) {
            LocalDate from = LocalDate.of(2018, 7, 6);
            ledger.part(CommandGateway.class)
                    .sendAndWait(new AdoptRulebook(
                            rulebook,
                            ShippedRulebooks.text(rulebook),
                            from,
                            null,
                            List.of(),
                            new DecidingDocument("1-QĐ/TU", "Tỉnh ủy", from),
                            "quan-tri"));
        }
        tellMeetings(1, 60);
        ledger.awaitProjections();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void everything_is_rebuilt_while_events_come_in_and_switched_and_pages_answer_all_the_time() {
        CompletableFuture<Boolean> rebuilt = CompletableFuture.supplyAsync(() -> run("all", false));
        Visitor leader = ledger.logIn("leader", List.of("leader"), List.of("*"));
        int told = 100;
        do {
            // Enough to come in meanwhile, and not more than a search shows.
            if (told < 400) {
                tellMeetings(told, told + 10);
                told += 10;
            }
            leader.get("/compliance").expect(200);
            assertThat(leader.get("/meetings").expect(200).body()).contains("href=\"/meetings/");
        } while (!rebuilt.isDone());

        assertThat(rebuilt.join()).as(said()).isTrue();
        assertThat(said())
                .contains(
                        "now shows " + ledger.indexPrefix() + "-obligations-v1-2",
                        "now shows " + ledger.indexPrefix() + "-audit-v1-2",
                        "obligations: so sánh khi cả hai đã đọc",
                        " 0 khác nhau");
        ledger.awaitProjections();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(indices()).isNotEmpty().allMatch(index -> index.endsWith("-v1-2")));
        awaitFound(told - 1);
        ledger.restart();
        handbook = ledger.client().register("handbook-2");
        tellMeetings(told, told + 1);
        ledger.awaitProjections();
        awaitFound(told);
        assertThat(indices()).allMatch(index -> index.endsWith("-v1-2"));
    }

    /** What is written is found a moment later. */
    private void awaitFound(int number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ledger.searched("audit")).contains("\"" + number + "\""));
    }

    @Test
    void obligations_that_were_tampered_with_are_named_and_hinder_the_switch_until_that_is_accepted() {
        String id = someObligation();
        ledger.elasticsearch()
                .postJson(
                        "/" + ledger.indexPrefix() + "-obligations/_update/" + id,
                        Map.of("doc", Map.of("applicability", "tampered")))
                .expect(200);

        assertThat(run("obligations", false)).isFalse();
        assertThat(said())
                .contains(
                        ledger.indexPrefix() + "-obligations-v1/" + id + ": applicability",
                        "1 khác nhau",
                        "--accept-differences");
        assertThat(new TreeSet<>(indices())).contains(ledger.indexPrefix() + "-obligations-v1");
        Visitor leader = ledger.logIn("leader", List.of("leader"), List.of("*"));
        assertThat(leader.get("/status").expect(200).body()).contains("chưa chuyển", id, "applicability");

        assertThat(run("obligations", true)).as(said()).isTrue();
        assertThat(leader.get("/status").body()).contains("đã chấp nhận các chỗ khác này", id);
        assertThat(ledger.elasticsearch()
                        .get("/" + ledger.indexPrefix() + "-obligations/_doc/" + id)
                        .expect(200)
                        .body())
                .contains("-obligations-v1-2")
                .doesNotContain("tampered");
    }

    @Test
    void two_processes_rebuild_once_and_both_follow_the_switch() {
        try (RunningLedger other = ledger.another()) {
            JsonNode begun = other.client()
                    .operator()
                    .postJson("/api/rebuilds/views", Map.of())
                    .expect(200)
                    .json();
            assertThat(begun.at("/filling/generation").asString()).isEqualTo("v1-2");
            for (RunningLedger each : List.of(ledger, other)) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() ->
                                assertThat(views(each).path("live").asString()).isEqualTo("v1-2"));
            }
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(
                                    views(other).at("/comparison/differing").asInt(-1))
                            .isZero());
            ledger.close();

            Sender again = other.client().register("sms");
            again.send(again.event(
                            "late",
                            "meeting.opened",
                            "meeting/YB-1/2024-12-05/1",
                            Instant.parse("2024-12-05T01:00:00Z"),
                            Map.of()))
                    .expect(201);
            other.awaitProjections();
            assertThat(other.searched("audit")).contains("\"late\"");
        }
    }

    @Test
    void a_rebuild_is_given_up_by_a_process_that_does_not_fill_it() {
        ledger.elasticsearch()
                .postJson(
                        "/" + ledger.indexPrefix() + "-obligations/_update/" + someObligation(),
                        Map.of("doc", Map.of("applicability", "tampered")))
                .expect(200);
        assertThat(run("obligations", false)).isFalse();

        try (RunningLedger other = ledger.another()) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                other.client().operator().delete("/api/rebuilds/obligations").expect(200);
                assertThat(indices()).isNotEmpty().allMatch(index -> index.endsWith("-v1"));
            });
        }
    }

    @Test
    void only_the_operator_may_rebuild() {
        String path = "/api/rebuilds/views";
        for (Visitor nobody : List.of(
                ledger.client().anonymous(),
                ledger.logIn("boss", List.of("administrator"), List.of("*")),
                ledger.client().holderOf("not-a-key"))) {
            nobody.get("/api/rebuilds").expect(401);
            nobody.postJson(path, Map.of()).expect(401);
            nobody.delete(path).expect(401);
        }
        handbook.http().postJson(path, Map.of()).expect(403);
        assertThat(ledger.client()
                        .operator()
                        .postJson("/api/rebuilds/nothing", Map.of())
                        .expect(404)
                        .body())
                .contains("views, obligations");
        assertThat(indices()).allMatch(index -> index.endsWith("-v1"));
    }

    private boolean run(String what, boolean acceptDifferences) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (LedgerHttp http = new LedgerHttp(ledger.client().address())) {
            return new RebuildRun(new RebuildDoor(http, ledger.operatorToken()), new Terminal(out, out))
                    .rebuild(what, acceptDifferences);
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode views(RunningLedger process) {
        return process.client()
                .operator()
                .get("/api/rebuilds")
                .expect(200)
                .json()
                .get(0);
    }

    private String someObligation() {
        JsonNode hits = ledger.elasticsearch()
                .get("/" + ledger.indexPrefix() + "-obligations/_search?size=1")
                .expect(200)
                .json();
        return hits.at("/hits/hits/0/_id").asString();
    }

    /** Those of the views, which are rebuilt; what is recorded of the running ledger has no generations. */
    private List<String> indices() {
        List<String> names = new ArrayList<>();
        ledger.elasticsearch()
                .get("/" + ledger.indexPrefix() + "-*/_alias")
                .expect(200)
                .json()
                .propertyNames()
                .forEach(names::add);
        names.removeIf(name -> !name.matches(".*-v[0-9]+(-[0-9]+)?"));
        return names;
    }

    private void tellMeetings(int from, int until) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int number = from; number < until; number++) {
            LocalDate day = LocalDate.of(2023, 10, 1).plusDays(number);
            events.add(handbook.event(
                    Integer.toString(number),
                    "meeting.opened",
                    "meeting/YB-1/" + day + "/1",
                    day.atTime(1, 0).toInstant(ZoneOffset.UTC),
                    Map.of()));
        }
        handbook.sendBatch(events).expect(200);
    }
}
