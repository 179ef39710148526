package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import vn.sogiamsat.core.event.Labelled;

/** How long a time a count or a streak is about. */
public enum PeriodKind implements Labelled {
    MONTH("Tháng", "Month", 1),
    QUARTER("Quý", "Quarter", 3),
    YEAR("Năm", "Year", 12);

    private final String vi;
    private final String en;
    private final int months;

    PeriodKind(String vi, String en, int months) {
        this.vi = vi;
        this.en = en;
        this.months = months;
    }

    /** The period in which a day lies. */
    public Period containing(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Period(this, from, from.plusMonths(months));
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
