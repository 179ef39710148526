package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.testing.StoppableClock;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.command.LedgerCommand.CloseDay;
import vn.sogiamsat.core.command.LedgerCommand.OpenPeriod;
import vn.sogiamsat.core.command.LedgerCommand.WithdrawFact;
import vn.sogiamsat.core.command.Receipt;

class CalendarTest {
    private static final String OPENED = "vn.sogiamsat.calendar.period-opened";
    private static final String CLOSED = "vn.sogiamsat.calendar.day-closed";

    private static RulesLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new RulesLedger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_month_is_opened_from_its_first_day_to_the_first_day_after_it() {
        Receipt receipt = ledger.send(new OpenPeriod(YearMonth.of(2026, 12), "quan-tri"));
        assertThat(receipt.stream()).isEqualTo("calendar-2026");
        JsonNode fact = ledger.fact(OPENED, receipt);
        assertThat(fact.get("body").toString())
                .isEqualTo("{\"month\":\"2026-12\",\"from\":\"2026-12-01\",\"to\":\"2027-01-01\"}");
        assertThat(fact.at("/header/recordedBy").asString()).isEqualTo("user:quan-tri");
    }

    @Test
    void a_month_that_the_clock_opens_is_recorded_by_the_ledger() {
        Receipt receipt = ledger.send(new OpenPeriod(YearMonth.of(2025, 3), "ledger"));
        assertThat(ledger.fact(OPENED, receipt).at("/header/recordedBy").asString())
                .isEqualTo("ledger");
    }

    @Test
    void a_month_opened_again_is_answered_by_the_first_receipt_also_after_a_restart() {
        Receipt first = ledger.send(new OpenPeriod(YearMonth.of(2024, 2), "ledger"));
        assertThat(first.eventId()).isEqualTo(EventIds.of("ledger", "period-2024-02"));
        assertSame(ledger.send(new OpenPeriod(YearMonth.of(2024, 2), "quan-tri")), first);
        ledger.side().restart();
        assertSame(ledger.send(new OpenPeriod(YearMonth.of(2024, 2), "ledger")), first);
        assertThat(ledger.stored("calendar-2024")).isOne();
    }

    @Test
    void a_month_that_many_open_at_once_is_opened_once() throws Exception {
        List<Receipt> receipts =
                ledger.sendTogether(Collections.nCopies(32, new OpenPeriod(YearMonth.of(2023, 10), "ledger")));
        assertThat(receipts).hasSize(32).allSatisfy(receipt -> assertSame(receipt, receipts.getFirst()));
        assertThat(ledger.stored("calendar-2023")).isOne();
    }

    @Test
    void months_outside_the_years_of_the_ledger_are_refused() {
        ledger.assertRefused(new OpenPeriod(YearMonth.of(1929, 12), "ledger"), "bad-month");
        ledger.assertRefused(new OpenPeriod(YearMonth.of(3000, 1), "ledger"), "bad-month");
    }

    @Test
    void a_month_that_was_opened_cannot_be_withdrawn() {
        Receipt month = ledger.send(new OpenPeriod(YearMonth.of(2022, 1), "ledger"));
        ledger.assertRefused(new WithdrawFact(month.stream(), month.eventId(), "nhầm", "van-thu"), "not-withdrawable");
    }

    @Test
    void a_day_closed_again_is_answered_by_the_first_receipt_also_after_a_restart() {
        Receipt first = ledger.send(new CloseDay(LocalDate.of(2021, 2, 3), "ledger"));
        assertThat(first.eventId()).isEqualTo(EventIds.of("ledger", "day-2021-02-03"));
        assertThat(first.stream()).isEqualTo("calendar-2021");
        assertThat(ledger.fact(CLOSED, first).get("body").toString()).isEqualTo("{\"day\":\"2021-02-03\"}");
        assertSame(ledger.send(new CloseDay(LocalDate.of(2021, 2, 3), "quan-tri")), first);
        ledger.side().restart();
        assertSame(ledger.send(new CloseDay(LocalDate.of(2021, 2, 3), "ledger")), first);
        assertThat(ledger.stored("calendar-2021")).isOne();
    }

    @Test
    void a_day_that_many_close_at_once_is_closed_once() throws Exception {
        List<Receipt> receipts =
                ledger.sendTogether(Collections.nCopies(32, new CloseDay(LocalDate.of(2020, 10, 5), "ledger")));
        assertThat(receipts).hasSize(32).allSatisfy(receipt -> assertSame(receipt, receipts.getFirst()));
        assertThat(ledger.stored("calendar-2020")).isOne();
    }

    @Test
    void a_day_that_is_not_over_in_vietnam_is_not_closed() {
        ledger.side().part(StoppableClock.class).stopAt("2026-06-30T16:59:59.999Z");
        ledger.assertRefused(new CloseDay(LocalDate.of(2026, 6, 30), "ledger"), "day-not-over");
        ledger.side().part(StoppableClock.class).stopAt("2026-06-30T17:00:00Z");
        ledger.send(new CloseDay(LocalDate.of(2026, 6, 30), "ledger"));
        ledger.assertRefused(new CloseDay(LocalDate.of(1929, 12, 31), "ledger"), "bad-days");
        ledger.side().restart();
    }

    @Test
    void a_day_that_was_closed_cannot_be_withdrawn() {
        Receipt day = ledger.send(new CloseDay(LocalDate.of(2019, 1, 1), "ledger"));
        ledger.assertRefused(new WithdrawFact(day.stream(), day.eventId(), "nhầm", "van-thu"), "not-withdrawable");
    }

    /** All but the ledger position, which is given a moment after the first answer. */
    private static void assertSame(Receipt receipt, Receipt first) {
        assertThat(receipt)
                .usingRecursiveComparison()
                .ignoringFields("position")
                .isEqualTo(first);
    }
}
