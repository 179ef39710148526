package vn.sogiamsat.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.app.testing.Visitor;

/** The whole ledger is verified by the command, views included. */
class VerifyTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private RunningLedger ledger;

    @BeforeEach
    void tellSome() {
        ledger = RunningLedger.start(Map.of());
        Sender handbook = ledger.client().register("handbook");
        handbook.send(handbook.event(
                        "unit",
                        "unit.established",
                        "unit/YB-1",
                        Instant.parse("2023-10-01T01:00:00Z"),
                        Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01")))
                .expect(201);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int number = 1; number < 20; number++) {
            LocalDate day = LocalDate.of(2023, 10, 1).plusDays(number);
            events.add(handbook.event(
                    Integer.toString(number),
                    "meeting.opened",
                    "meeting/YB-1/" + day + "/1",
                    day.atTime(1, 0).toInstant(ZoneOffset.UTC),
                    Map.of()));
        }
        handbook.sendBatch(events).expect(200);
        ledger.awaitProjections();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void of_a_sound_ledger_nothing_is_found_and_pages_go_on() {
        assertThat(verify()).as(said()).isTrue();
        assertThat(said()).contains("Không thấy sai khác nào").doesNotContain("chưa được so");
        assertThat(verify()).as("a second time").isTrue();
        assertThat(ledger.client()
                        .operator()
                        .get("/api/verifications/latest")
                        .expect(200)
                        .json()
                        .path("views")
                        .asLong())
                .isGreaterThan(20);
    }

    @Test
    void a_field_of_a_view_that_was_changed_is_named_and_the_live_view_stays_for_whoever_looks_into_it() {
        String id = ledger.elasticsearch()
                .get("/" + ledger.indexPrefix() + "-meetings/_search?size=1")
                .expect(200)
                .json()
                .at("/hits/hits/0/_id")
                .asString();
        ledger.elasticsearch()
                .postJson(
                        "/" + ledger.indexPrefix() + "-meetings/_update/" + id,
                        Map.of("doc", Map.of("status", "tampered")))
                .expect(200);

        assertThat(verify()).isFalse();
        assertThat(said()).contains("CÓ SAI KHÁC", "VIEW × 1", ledger.indexPrefix() + "-meetings-v1/" + id, "status");
        assertThat(ledger.elasticsearch()
                        .get("/" + ledger.indexPrefix() + "-meetings/_doc/" + id)
                        .expect(200)
                        .body())
                .contains("tampered");
    }

    @Test
    void the_logs_entries_are_for_whoever_has_logged_in() throws Exception {
        Visitor inspector = ledger.logIn("inspector", List.of("inspector"), List.of("*"));
        String size = inspector
                .get("/log/checkpoint")
                .expect(200)
                .body()
                .lines()
                .toList()
                .get(1);
        String entries = "/log/tile/entries/000.p/" + size;

        assertThat(inspector.get(entries).expect(200).body()).contains("vn.sogiamsat.meeting.opened");
        try (HttpClient nobody = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = nobody.send(
                    HttpRequest.newBuilder(ledger.client().address().resolve(entries))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("meeting");
        }
    }

    private boolean verify() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (LedgerHttp http = new LedgerHttp(ledger.client().address())) {
            return new VerificationWatch(http, ledger.operatorToken(), new Terminal(out, out)).verify();
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
