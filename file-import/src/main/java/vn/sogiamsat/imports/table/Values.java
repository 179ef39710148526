package vn.sogiamsat.imports.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.imports.file.Cell;
import vn.sogiamsat.imports.file.Row;
import vn.sogiamsat.imports.value.Days;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Times;
import vn.sogiamsat.imports.value.Words;

/** The values of one row by their columns. What is wrong is noted, and something harmless is given in its place. */
public final class Values {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern CODE = Pattern.compile(Subject.CODE);
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private final Row row;
    private final Heads heads;
    private final DayForms forms;
    private final List<CellProblem> problems = new ArrayList<>();
    private @Nullable Attached attached;

    Values(Row row, Heads heads, DayForms forms) {
        this.row = row;
        this.heads = heads;
        this.forms = forms;
    }

    List<CellProblem> problems() {
        return problems;
    }

    /** Notes which file the row is about. */
    void attach(Attached file) {
        attached = file;
    }

    @Nullable Attached attached() {
        return attached;
    }

    /** As the spreadsheet calls a column; empty where the file has no such column. */
    String letters(Column column) {
        return heads.letters(column);
    }

    /** Notes what is wrong with the cell of a column. */
    void wrong(Column column, String vi, String en) {
        problems.add(new CellProblem(heads.letters(column), column.head(), new Said(vi, en)));
    }

    /** A cell with something that can be read in it; what is missing or cannot be used is noted. */
    private Optional<Cell> cell(Column column) {
        int at = heads.at(column);
        Cell cell = at < 0 ? Cell.BLANK : row.cell(at);
        return switch (cell) {
            case Cell.Blank blank -> {
                if (column.required()) {
                    wrong(column, "Còn trống", "nothing is filled in");
                }
                yield Optional.empty();
            }
            case Cell.Unusable unusable -> {
                wrong(column, unusable.reason().vi(), unusable.reason().en());
                yield Optional.empty();
            }
            case Cell.Text text -> Optional.of(text);
            case Cell.Moment moment -> Optional.of(moment);
            case Cell.Amount amount -> Optional.of(amount);
        };
    }

    /** Texts as they are; numbers as they are written, for a spreadsheet takes many a code for one. */
    private Optional<String> written(Column column) {
        return cell(column).flatMap(cell -> switch (cell) {
            case Cell.Text text -> Optional.of(text.text());
            case Cell.Amount amount -> Optional.of(amount.value().toPlainString());
            case Cell.Moment moment -> {
                wrong(
                        column,
                        "Bảng tính đã đổi ô này thành ngày. Hãy đặt ô theo kiểu chữ (Text) và điền lại",
                        "the spreadsheet turned this cell into a date; format it as text and fill it in again");
                yield Optional.empty();
            }
            case Cell.Blank blank -> Optional.empty();
            case Cell.Unusable unusable -> Optional.empty();
        });
    }

    boolean isThere(Column column) {
        int at = heads.at(column);
        return at >= 0 && !(row.cell(at) instanceof Cell.Blank);
    }

    /** @param longest in code points */
    Optional<String> text(Column column, int longest) {
        return written(column).filter(text -> {
            boolean isFit = Texts.isFit(text, longest);
            if (!isFit) {
                wrong(
                        column,
                        "Dài quá %d ký tự, hoặc có ký tự lạ".formatted(longest),
                        "longer than %d characters, or with strange characters".formatted(longest));
            }
            return isFit;
        });
    }

    /** A code of the real world. */
    String code(Column column) {
        return optionalCode(column).orElse("");
    }

    Optional<String> optionalCode(Column column) {
        return written(column).filter(text -> {
            boolean isCode = CODE.matcher(text).matches();
            if (!isCode) {
                wrong(
                        column,
                        "“%s” không phải mã: chỉ chữ cái không dấu, chữ số, dấu chấm, gạch dưới, gạch nối; không quá 64 ký tự"
                                .formatted(text),
                        "“%s” is no code: letters without marks, digits, dot, underscore, hyphen; at most 64 characters"
                                .formatted(text));
            }
            return isCode;
        });
    }

    LocalDate day(Column column) {
        return optionalDay(column).orElse(NO_DAY);
    }

    Optional<LocalDate> optionalDay(Column column) {
        return cell(column).flatMap(cell -> switch (Days.read(cell)) {
            case Days.Outcome.Day day -> {
                forms.met(column, day.form(), cell, day.value());
                yield Optional.of(day.value());
            }
            case Days.Outcome.Wrong wrong -> {
                wrong(column, wrong.why().vi(), wrong.why().en());
                yield Optional.empty();
            }
        });
    }

    Optional<LocalTime> time(Column column) {
        return cell(column).flatMap(cell -> {
            Optional<LocalTime> time = Times.read(cell);
            if (time.isEmpty()) {
                wrong(column, "Không phải giờ. Hãy viết như 08:00 hoặc 8h30", "no time; write it as 08:00 or 8h30");
            }
            return time;
        });
    }

    /** @return null where it is none; that is noted */
    <E extends Labelled> @Nullable E word(Column column, Words<E> words) {
        return written(column)
                .flatMap(text -> {
                    Optional<E> word = words.find(text);
                    if (word.isEmpty()) {
                        wrong(
                                column,
                                "“%s” không có trong danh sách: %s".formatted(text, words.vi()),
                                "“%s” is not one of: %s".formatted(text, words.en()));
                    }
                    return word;
                })
                .orElse(null);
    }

    /** A whole number. */
    Optional<Integer> number(Column column, int least, int most) {
        return written(column).flatMap(text -> {
            boolean isWhole =
                    text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
            if (!isWhole) {
                wrong(
                        column,
                        "“%s” không phải số nguyên từ %d đến %d".formatted(text, least, most),
                        "“%s” is no whole number from %d to %d".formatted(text, least, most));
            }
            return isWhole ? Optional.of(Integer.parseInt(text)) : Optional.empty();
        });
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HERE).toInstant();
    }

    /** As RFC 3339 in the time of Vietnam. */
    static String moment(LocalDate day, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(HERE));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
