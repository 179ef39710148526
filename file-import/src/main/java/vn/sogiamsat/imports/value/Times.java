package vn.sogiamsat.imports.value;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sogiamsat.imports.file.Cell;

/** Reads times of day: {@code 08:00}, {@code 8h}, {@code 8h30}, {@code 8 giờ 30}. */
public final class Times {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})\\s*(?:[:hg]|giờ)\\s*(\\d{1,2})?\\s*(?:phút|ph|')?(?::\\d{2})?", Pattern.CASE_INSENSITIVE);

    private Times() {}

    /** Empty where it is none. */
    public static Optional<LocalTime> read(Cell cell) {
        return switch (cell) {
            case Cell.Moment moment -> Optional.of(moment.value().toLocalTime());
            case Cell.Text text -> read(text.text());
            // A part of a day: how a spreadsheet keeps a time of a cell that is not formatted as one.
            case Cell.Amount amount -> {
                double day = amount.value().doubleValue();
                yield day > 0 && day < 1
                        ? Optional.of(LocalTime.ofSecondOfDay(Math.round(day * 24 * 60) * 60L % (24 * 60 * 60)))
                        : Optional.empty();
            }
            case Cell.Blank blank -> Optional.empty();
            case Cell.Unusable unusable -> Optional.empty();
        };
    }

    private static Optional<LocalTime> read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
