package vn.sogiamsat.app.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.command.LedgerCommand.AdoptRulebook;
import vn.sogiamsat.core.command.LedgerCommand.CloseDay;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.rules.book.ShippedRulebooks;

class ObligationsTest {
    @Test
    void months_open_by_themselves_and_what_they_ask_for_is_judged_and_scored_also_after_a_restart() {
        try (RunningLedger ledger = RunningLedger.start(Map.of(
                "ledger.compliance.opens-months", "true",
                "ledger.compliance.first-month", "2023-10"))) {
            Sender handbook = ledger.client().register("handbook");
            handbook.send(handbook.event(
                            "1",
                            "unit.established",
                            "unit/YB-1",
                            Instant.parse("2023-10-01T01:00:00Z"),
                            Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01")))
                    .expect(201);
            adopt(ledger, "dieu-le-dang", LocalDate.of(2011, 1, 19));
            awaitSearched(ledger, "obligations", "dieu-le-dang/R01", "\"2023-10\"");

            ledger.restart();
            adopt(ledger, "hd-12-2018", LocalDate.of(2018, 7, 6));
            awaitSearched(ledger, "obligations", "hd-12-2018/R03", "\"2023-Q4\"");
            assertThat(ledger.part(ProjectionState.class).progress())
                    .extracting(ProjectionState.Progress::name)
                    .containsExactly("views-v1", "obligations-v1");
            assertThat(ledger.searched("rulebooks")).contains("dieu-le-dang", "hd-12-2018");

            ledger.part(CommandGateway.class).sendAndWait(new CloseDay(LocalDate.of(2023, 11, 30), "ledger"));
            awaitSearched(ledger, "scores", "\"closed\":\"2023-11-30\"", "\"until\":\"9999-12-31\"", "\"overdue\":1");
        }
    }

    private static void adopt(RunningLedger ledger, String rulebook, LocalDate from) {
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

    private static void awaitSearched(RunningLedger ledger, String view, String... parts) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            ledger.awaitProjections();
            assertThat(ledger.searched(view)).contains(parts);
        });
    }
}
