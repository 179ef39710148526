package vn.sogiamsat.query.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * A day in an address or a form: {@code dd/MM/yyyy} as people write it, or {@code yyyy-MM-dd} as browsers send it. A
 * field that was left empty is no day.
 */
@Component
class DayParameter implements Formatter<LocalDate> {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String day = text.strip();
        try {
            LocalDate parsed = day.contains("/") ? LocalDate.parse(day, WRITTEN) : LocalDate.parse(day);
            if (parsed.getYear() >= 1 && parsed.getYear() <= 9999) {
                return parsed;
            }
            throw new ParseException(text, 0);
        } catch (DateTimeException e) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
