package vn.sogiamsat.query.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import vn.sogiamsat.query.web.Show;

/**
 * A table by RFC 4180, with a byte order mark, without which Excel takes Vietnamese for something else. First what the
 * table is, then a line of empty fields, the heads, the rows, and a last line that counts them.
 */
final class CsvFile {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private int fields = 2;

    CsvFile(Writer out) {
        this.out = out;
    }

    void write(Sheet sheet) throws IOException {
        fields = Math.max(fields, sheet.columns().size());
        out.write(BYTE_ORDER_MARK);
        line(List.of(sheet.title()));
        for (Sheet.Said said : sheet.said()) {
            line(List.of(said.label(), said.text()));
        }
        line(List.of());
        line(sheet.columns().stream().map(Column::head).toList());
        long count = 0;
        for (Iterator<List<Value>> rows = sheet.rows().iterator(); rows.hasNext(); count++) {
            plain(rows.next().stream().map(CsvFile::field).toList());
        }
        line(List.of(sheet.end(), String.valueOf(count)));
    }

    /** Says in a last line that the table goes no further, though it should. */
    void breakOff(String why) throws IOException {
        line(List.of(why));
        out.flush();
    }

    static String moment(Instant instant) {
        return MOMENT.format(LocalDateTime.ofInstant(instant, Show.HERE));
    }

    private void line(List<String> texts) throws IOException {
        plain(texts.stream().map(Harmless::text).map(CsvFile::quoted).toList());
    }

    /** Every line has as many fields as the table has columns: RFC 4180 wants it so, and some programs do. */
    private void plain(List<String> line) throws IOException {
        out.write(line.stream().collect(Collectors.joining(",")));
        out.write(",".repeat(fields - Math.max(1, line.size())));
        out.write("\r\n");
    }

    private static String field(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(Harmless.text(text.text()));
            case Value.Number number -> String.valueOf(number.number());
            case Value.Day day -> day.day().toString();
            case Value.Moment moment -> moment(moment.instant());
            case Value.Nothing nothing -> "";
        };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
