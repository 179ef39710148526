package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.StoppableClock;
import vn.sogiamsat.core.command.LedgerCommand.OpenPeriod;

class DayCloserTest {
    private static final String CLOSED = "vn.sogiamsat.calendar.day-closed";

    private final RulesLedger ledger = new RulesLedger();

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void no_day_is_closed_before_there_is_a_month_or_a_rulebook() {
        closeDaysAt("2026-03-31T20:00:00Z");

        assertThat(closed()).isEmpty();
    }

    @Test
    void the_first_day_closed_is_the_one_on_which_a_month_of_long_ago_was_opened() {
        at("2026-03-31T16:00:00Z");
        ledger.send(new OpenPeriod(YearMonth.of(2012, 1), "ledger"));
        closeDaysAt("2026-03-31T16:59:59.999Z");
        assertThat(closed()).as("the day is not over").isEmpty();

        closeDaysAt("2026-03-31T17:00:00Z");

        assertThat(closed()).containsExactly("2026-03-31");
        assertThat(ledger.side()
                        .stored(CLOSED)
                        .getFirst()
                        .at("/header/recordedBy")
                        .asString())
                .isEqualTo("ledger");
    }

    @Test
    void an_adopted_rulebook_begins_the_calendar_too() {
        at("2026-03-30T01:00:00Z");
        ledger.send(RulesLedger.adoption("thu", 1));
        closeDaysAt("2026-03-30T18:00:00Z");

        assertThat(closed()).containsExactly("2026-03-30");
    }

    @Test
    void after_a_standstill_the_missed_days_are_closed_once_and_in_order_by_however_many() throws Exception {
        at("2026-12-29T01:00:00Z");
        ledger.send(new OpenPeriod(YearMonth.of(2026, 12), "ledger"));
        closeDaysAt("2026-12-30T01:00:00Z");
        ledger.side().restart();
        at("2027-01-03T01:00:00Z");
        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(processes.submit(
                        () -> ledger.side().part(DayCloser.class).closeDays()));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(closed()).containsExactly("2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02");
    }

    private void at(String moment) {
        ledger.side().part(StoppableClock.class).stopAt(moment);
    }

    private void closeDaysAt(String moment) {
        at(moment);
        ledger.side().part(DayCloser.class).closeDays();
    }

    /** In the order in which they were told. */
    private List<String> closed() {
        return ledger.side().stored(CLOSED).stream()
                .map(fact -> fact.at("/body/day").asString())
                .toList();
    }
}
