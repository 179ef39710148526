package vn.sogiamsat.query.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import vn.sogiamsat.query.web.Show;

/** How cells of a workbook look, and in what form values stand in them. A quoted one is text, whatever stands in it. */
final class CellStyles {
    /** What a workbook takes for a character by its number. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final CellStyle plain;
    private final CellStyle quoted;
    private final CellStyle title;
    private final CellStyle quotedTitle;
    private final CellStyle head;
    private final CellStyle quotedHead;
    private final CellStyle day;
    private final CellStyle moment;

    CellStyles(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        plain = style(book);
        quoted = quoted(style(book));
        title = bold(style(book), bold);
        quotedTitle = quoted(bold(style(book), bold));
        head = wrapped(bold(style(book), bold));
        quotedHead = quoted(wrapped(bold(style(book), bold)));
        day = formatted(style(book), book, "dd/mm/yyyy");
        moment = formatted(style(book), book, "dd/mm/yyyy hh:mm:ss");
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle quoted() {
        return quoted;
    }

    CellStyle title() {
        return title;
    }

    CellStyle quotedTitle() {
        return quotedTitle;
    }

    CellStyle head() {
        return head;
    }

    CellStyle quotedHead() {
        return quotedHead;
    }

    CellStyle day() {
        return day;
    }

    CellStyle moment() {
        return moment;
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), Show.HERE);
    }

    /** As it may stand in a cell: no longer than one can hold, and nothing in it read as anything else. */
    static String text(String text) {
        String escaped = ESCAPED.matcher(text).replaceAll("_x005F_");
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return escaped.length() <= most ? escaped : escaped.substring(0, most - 1) + "…";
    }

    private static CellStyle style(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle bold(CellStyle style, Font bold) {
        style.setFont(bold);
        return style;
    }

    private static CellStyle wrapped(CellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static CellStyle quoted(CellStyle style) {
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle formatted(CellStyle style, Workbook book, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
