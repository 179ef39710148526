package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MonthOpenerTest {
    private static final String OPENED = "vn.sogiamsat.calendar.period-opened";

    private final RulesLedger ledger = new RulesLedger();

    @BeforeEach
    void nothing_is_open_yet() {
        assertThat(opened()).isEmpty();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void by_default_the_current_month_in_vietnam_is_opened_and_no_other() {
        opener("2026-02-28T17:00:00Z", null).openMonths();

        assertThat(opened()).containsExactly("2026-03");
        assertThat(ledger.side()
                        .stored(OPENED)
                        .getFirst()
                        .at("/header/recordedBy")
                        .asString())
                .isEqualTo("ledger");
    }

    @Test
    void every_month_from_the_first_one_set_is_opened_once_however_often_and_by_however_many() throws Exception {
        MonthOpener opener = opener("2026-03-15T00:00:00Z", YearMonth.of(2025, 11));
        opener.openMonths();
        ledger.side().restart();
        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(processes.submit(() ->
                        opener("2026-04-01T00:00:00Z", YearMonth.of(2025, 11)).openMonths()));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(opened()).containsExactly("2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04");
    }

    @Test
    void a_first_month_that_is_still_to_come_opens_none() {
        opener("2026-03-15T00:00:00Z", YearMonth.of(2026, 4)).openMonths();

        assertThat(opened()).isEmpty();
    }

    @Test
    void once_started_it_opens_months_by_itself_until_it_is_stopped() {
        CalendarKeeper keeper = keeper("2026-03-15T00:00:00Z", true, false);
        assertThat(keeper.isAutoStartup()).isTrue();
        keeper.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(opened()).containsExactly("2026-03"));
        keeper.stop();
        assertThat(keeper.isRunning()).isFalse();
    }

    @Test
    void it_keeps_only_that_part_of_the_calendar_that_it_is_set_to() {
        assertThat(keeper("2026-03-15T00:00:00Z", false, false).isAutoStartup()).isFalse();
        CalendarKeeper closing = keeper("2026-03-15T00:00:00Z", false, true);
        assertThat(closing.isAutoStartup()).isTrue();
        closing.keep();
        assertThat(opened()).isEmpty();
    }

    private List<String> opened() {
        return ledger.side().stored(OPENED).stream()
                .map((JsonNode fact) -> fact.at("/body/month").asString())
                .sorted()
                .toList();
    }

    private CalendarKeeper keeper(String now, boolean opensMonths, boolean closesDays) {
        return new CalendarKeeper(
                opener(now, null),
                ledger.side().part(DayCloser.class),
                new ComplianceSettings(null, opensMonths, closesDays),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private MonthOpener opener(String now, @Nullable YearMonth first) {
        return new MonthOpener(
                ledger.side().part(CommandGateway.class),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                new ComplianceSettings(first, true, true));
    }
}
