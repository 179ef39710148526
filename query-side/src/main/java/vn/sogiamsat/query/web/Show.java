package vn.sogiamsat.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.rules.book.Words;

/** How times, days, lengths, words and addresses stand on a page: {@code show} in every template. */
@Component("show") // so called in templates
public class Show {
    /** Where the days of the ledger are days. */
    public static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** The parameter that says after which row a list goes on. */
    private static final String AFTER = "after";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    private final MessageSource messages;

    Show(MessageSource messages) {
        this.messages = messages;
    }

    /** dd/MM/yyyy HH:mm in Asia/Ho_Chi_Minh. */
    public String time(Instant instant) {
        return MINUTE.format(instant.atZone(HERE));
    }

    /** HH:mm in Asia/Ho_Chi_Minh. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(HERE));
    }

    /** dd/MM/yyyy HH:mm:ss in Asia/Ho_Chi_Minh. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(HERE));
    }

    /** The exact instant: UTC with milliseconds. */
    public String exact(Instant instant) {
        return Json.text(instant);
    }

    /** dd/MM/yyyy. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** MM/yyyy. */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The month of a day, as addresses name it. */
    public YearMonth monthOf(LocalDate day) {
        return YearMonth.from(day);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }

    /** A length of time in its two largest units: "2 ngày 3 giờ", "95 phút" below two hours. */
    public String length(Duration length) {
        Duration positive = length.abs();
        if (positive.toMinutes() < 1) {
            return word("length.seconds", positive.toSeconds());
        }
        if (positive.toMinutes() < 120) {
            return word("length.minutes", positive.toMinutes());
        }
        return positive.toDays() < 1
                ? both("length.hours", positive.toHours(), "length.minutes", positive.toMinutesPart())
                : both("length.days", positive.toDays(), "length.hours", positive.toHoursPart());
    }

    public String between(Instant from, Instant to) {
        return length(Duration.between(from, to));
    }

    public String lengthOfSeconds(long seconds) {
        return length(Duration.ofSeconds(seconds));
    }

    /** A word of a closed list in the reader's language. */
    public String word(Labelled word) {
        return either(word.vi(), word.en());
    }

    /** Of two texts the one in the reader's language. */
    public String either(String vi, String en) {
        return english() ? en : vi;
    }

    /** A text of a rulebook in the reader's language. */
    public String words(Words words) {
        return either(words.vi(), words.en());
    }

    /** The title of a type of event in the reader's language; the type itself where it is unknown. */
    public String type(String name) {
        return EventTypes.byName(name)
                .map(type -> english() ? type.en() : type.vi())
                .orElse(name);
    }

    /** A count with its thousands apart: 1.298, in English 1,298. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    /** A file size such as 1,2 MB. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? number("%.0f kB", bytes / 1_000.0) : number("%.1f MB", bytes / 1_000_000.0);
    }

    /** This page's address with one parameter changed, from the start of the list. */
    public String with(String parameter, Object value) {
        return here().replaceQueryParam(AFTER)
                .replaceQueryParam(parameter, encoded(value))
                .build()
                .toUriString();
    }

    /** This page's address with one parameter changed and all others kept. */
    public String keeping(String parameter, Object value) {
        return here().replaceQueryParam(parameter, encoded(value)).build().toUriString();
    }

    /** This page's address at the start of the list. */
    public String fromStart() {
        return here().replaceQueryParam(AFTER).build().toUriString();
    }

    /**
     * This page's table as a file, of the same filter, from its start.
     *
     * @param part of the page's path, such as {@code /meetings}; empty for the page's own table
     * @param table which one, where the page has several; empty otherwise
     * @param format {@code csv} or {@code xlsx}
     */
    public String file(String part, String table, String format) {
        UriComponentsBuilder address = here().replaceQueryParam(AFTER).replaceQueryParam("size");
        if (!table.isEmpty()) {
            address.replaceQueryParam("table", encoded(table));
        }
        return address.replacePath(address.build().getPath() + part + "." + format)
                .build()
                .toUriString();
    }

    /**
     * The address of a part of this page, of the same filter, from its start.
     *
     * @param part such as {@code /evidence}
     */
    public String part(String part) {
        UriComponentsBuilder address = here().replaceQueryParam(AFTER).replaceQueryParam("size");
        return address.replacePath(address.build().getPath() + part).build().toUriString();
    }

    /** Relative to the host: behind a proxy its name is not known for certain. */
    private static UriComponentsBuilder here() {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang");
    }

    private static String encoded(Object value) {
        return UriUtils.encode(value.toString(), UTF_8);
    }

    private String both(String first, long a, String second, long b) {
        return b == 0 ? word(first, a) : word(first, a) + " " + word(second, b);
    }

    private String word(String key, long number) {
        return messages.getMessage(key, new Object[] {number}, LocaleContextHolder.getLocale());
    }

    private static String number(String format, double value) {
        return String.format(LocaleContextHolder.getLocale(), format, value);
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
