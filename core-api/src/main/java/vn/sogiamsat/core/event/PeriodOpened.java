package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.sogiamsat.core.StreamId;

/**
 * A month begins for which obligations are judged.
 *
 * @param month {@code yyyy-MM}
 * @param from its first day
 * @param to the first day after it
 */
@EventType(name = "vn.sogiamsat.calendar.period-opened", vi = "Mở kỳ", en = "Period opened", external = false)
public record PeriodOpened(
        @Label(vi = "Tháng", en = "Month")
        @Text(7)
        @Form(
                value = "(19[3-9][0-9]|2[0-9]{3})-(0[1-9]|1[0-2])",
                vi = "tháng theo lịch, yyyy-MM",
                en = "a month of the calendar, yyyy-MM")
        String month,

        @Label(vi = "Từ ngày", en = "From") LocalDate from,

        @Label(vi = "Đến hết trước ngày", en = "Until (exclusive)")
        LocalDate to)
        implements ComplianceEvent {
    public static PeriodOpened of(YearMonth month) {
        return new PeriodOpened(
                month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The id under which the ledger tells it, always the same for a month, so that a month is opened once. */
    public static String sourceId(YearMonth month) {
        return "period-" + month;
    }

    @Override
    public StreamId stream() {
        return StreamId.calendar(from.getYear());
    }
}
