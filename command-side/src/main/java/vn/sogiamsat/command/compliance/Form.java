package vn.sogiamsat.command.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.RulebookEvent;

/** What the parts of a command must look like to stand in an event. Each throws {@link CommandRefused} otherwise. */
public final class Form {
    private static final int MOST_REPLACED = 500;

    private Form() {}

    static String rulebook(String id) {
        refuseUnless(
                id.matches(RulebookEvent.ID),
                "bad-rulebook-id",
                "Mã bộ quy tắc gồm 1–64 chữ thường không dấu, chữ số, dấu chấm và gạch nối, bắt đầu bằng chữ hoặc chữ"
                        + " số. (A rulebook's id is 1–64 lower-case letters without marks, digits, dots and hyphens, and"
                        + " begins with a letter or a digit.)");
        return id;
    }

    static List<String> replaced(List<String> ids) {
        refuseUnless(
                ids.size() <= MOST_REPLACED,
                "bad-replaces",
                "Một bộ quy tắc thay thế nhiều nhất 500 bộ khác. (A rulebook replaces at most 500 others.)");
        ids.forEach(Form::rulebook);
        return ids;
    }

    /** Kept to the character: its digest is a part of what was decided. */
    static String rulebookText(String text) {
        refuseUnless(
                Texts.isFit(text, RulebookAdopted.LONGEST),
                "bad-rulebook-text",
                "Toàn văn bộ quy tắc gồm 1–200.000 ký tự, không chứa ký tự điều khiển ngoài xuống dòng và tab. (The text of"
                        + " a rulebook has 1–200,000 characters and no control characters but line breaks and tabs.)");
        return text;
    }

    static String parameter(String name) {
        refuseUnless(
                name.matches(Subject.CODE),
                "bad-parameter",
                "Tên tham số gồm 1–64 chữ cái không dấu, chữ số, dấu chấm, gạch dưới và gạch nối. (A parameter's name is"
                        + " 1–64 letters without marks, digits, dots, underscores and hyphens.)");
        return name;
    }

    static String value(String text) {
        String value = text.strip();
        refuseUnless(
                Texts.isFit(value, 100),
                "bad-value",
                "Hãy nêu giá trị của tham số, từ 1 đến 100 ký tự. (Give the parameter's value, 1 to 100 characters.)");
        return value;
    }

    public static String explanation(String text) {
        String explanation = text.strip();
        refuseUnless(
                Texts.isFit(explanation, 4_000),
                "bad-explanation",
                "Hãy nêu nội dung giải trình, từ 1 đến 4.000 ký tự. (Give the explanation, 1 to 4,000 characters.)");
        return explanation;
    }

    public static @Nullable String document(@Nullable String sha256) {
        refuseUnless(
                sha256 == null || sha256.matches("[0-9a-f]{64}"),
                "bad-document",
                "Tài liệu kèm theo được nêu bằng mã SHA-256, 64 chữ số thập lục phân viết thường. (The document is named by"
                        + " its SHA-256, 64 lower-case hexadecimal digits.)");
        return sha256;
    }

    public static LocalDate day(LocalDate day) {
        refuseUnless(
                isInRange(day.getYear()),
                "bad-days",
                "Ngày " + day + " nằm ngoài các năm 1930–2999. (The day is outside the years 1930 to 2999.)");
        return day;
    }

    /** @param to the first day after; null where no end is known */
    public static void days(LocalDate from, @Nullable LocalDate to) {
        day(from);
        refuseUnless(
                to == null || day(to).isAfter(from),
                "bad-days",
                "Ngày kết thúc phải sau ngày bắt đầu " + from
                        + ". (The end must come after the beginning; it is the first day that no longer counts.)");
    }

    static YearMonth month(YearMonth month) {
        refuseUnless(
                isInRange(month.getYear()),
                "bad-month",
                "Tháng " + month + " nằm ngoài các năm 1930–2999. (The month is outside the years 1930 to 2999.)");
        return month;
    }

    /** @param told null from a caller that left it out */
    public static DecidingDocument decision(@Nullable DecidingDocument told) {
        if (told == null || isMissing(told.number(), 60) || isMissing(told.issuer(), 200) || told.date() == null) {
            throw new CommandRefused(
                    "bad-decision",
                    "Hãy nêu văn bản quyết định: số, ký hiệu (1–60 ký tự), cơ quan ban hành (1–200 ký tự) và ngày. (Name the"
                            + " deciding document: its number, 1–60 characters, its issuer, 1–200 characters, and its date.)");
        }
        return new DecidingDocument(told.number().strip(), told.issuer().strip(), day(told.date()));
    }

    private static boolean isMissing(@Nullable String text, int longest) {
        return text == null || !Texts.isFit(text.strip(), longest);
    }

    private static boolean isInRange(int year) {
        return year >= Subject.EARLIEST_YEAR && year <= Subject.LATEST_YEAR;
    }

    private static void refuseUnless(boolean good, String code, String message) {
        if (!good) {
            throw new CommandRefused(code, message);
        }
    }
}
