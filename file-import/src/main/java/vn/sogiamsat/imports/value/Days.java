package vn.sogiamsat.imports.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.imports.file.Cell;

/** Reads days. In Vietnam the day comes before the month; nothing here guesses that it might not. */
public final class Days {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2}");

    private Days() {}

    /** A day, and how it was written; or why it is none. */
    public sealed interface Outcome {
        record Day(LocalDate value, DayForm form) implements Outcome {}

        record Wrong(Said why) implements Outcome {}
    }

    /** @param cell neither blank nor unusable */
    public static Outcome read(Cell cell) {
        return switch (cell) {
            case Cell.Moment moment -> bounded(moment.value().toLocalDate(), DayForm.KEPT_AS_DAY);
            case Cell.Text text -> read(text.text());
            case Cell.Amount amount ->
                wrong(
                        "“%s” là số, không phải ngày. Hãy viết dd/MM/yyyy, hoặc đặt ô theo kiểu ngày"
                                .formatted(amount.value().toPlainString()),
                        "“%s” is a number and no day. Write dd/MM/yyyy, or format the cell as a date"
                                .formatted(amount.value().toPlainString()));
            case Cell.Blank blank -> throw new IllegalArgumentException("nothing to read");
            case Cell.Unusable unusable -> throw new IllegalArgumentException("nothing that can be read");
        };
    }

    private static Outcome read(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(text, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1), DayForm.DAY_FIRST);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(text, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4), DayForm.YEAR_FIRST);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return wrong(
                    "“%s”: hãy viết năm bằng bốn chữ số, như 05/10/2023".formatted(text),
                    "“%s”: write the year in four digits, as in 05/10/2023".formatted(text));
        }
        return wrong(
                "“%s” không phải ngày. Hãy viết dd/MM/yyyy, như 05/10/2023".formatted(text),
                "“%s” is no day. Write dd/MM/yyyy, as in 05/10/2023".formatted(text));
    }

    private static Outcome day(String text, String year, String month, String day, DayForm form) {
        int inYear = Integer.parseInt(month);
        if (inYear > 12) {
            return wrong(
                    "“%s”: không có tháng %d. Ngày viết trước, tháng viết sau (dd/MM/yyyy)".formatted(text, inYear),
                    "“%s”: there is no month %d. The day comes first, then the month (dd/MM/yyyy)"
                            .formatted(text, inYear));
        }
        return calendar(Integer.parseInt(year), inYear, Integer.parseInt(day))
                .map(value -> bounded(value, form))
                .orElseGet(() -> wrong(
                        "“%s”: trong lịch không có ngày này".formatted(text),
                        "“%s”: there is no such day in the calendar".formatted(text)));
    }

    private static Optional<LocalDate> calendar(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Outcome bounded(LocalDate day, DayForm form) {
        return day.getYear() < Subject.EARLIEST_YEAR || day.getYear() > Subject.LATEST_YEAR
                ? wrong(
                        "Năm %d nằm ngoài khoảng %d–%d"
                                .formatted(day.getYear(), Subject.EARLIEST_YEAR, Subject.LATEST_YEAR),
                        "the year %d is outside %d to %d"
                                .formatted(day.getYear(), Subject.EARLIEST_YEAR, Subject.LATEST_YEAR))
                : new Outcome.Day(day, form);
    }

    private static Outcome wrong(String vi, String en) {
        return new Outcome.Wrong(new Said(vi, en));
    }
}
