package vn.sogiamsat.imports.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sogiamsat.imports.table.Column;
import vn.sogiamsat.imports.table.Table;

/** A file to fill in: the heads and one row that shows how. */
public final class Template {
    private static final int HEAD_WIDTH = 24 * 256;
    private static final int TEXT_WIDTH = 90 * 256;

    private Template() {}

    /** A workbook whose cells are texts, so that no spreadsheet turns codes and days into something else. */
    public static void xlsx(Table table, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle head = head(book);
            CellStyle text = book.createCellStyle();
            text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
            data(book.createSheet("Dữ liệu"), table.columns(), head, text);
            explained(book.createSheet("Hướng dẫn"), table, head, wrapped(book));
            book.write(out);
        }
    }

    private static void data(Sheet sheet, List<Column> columns, CellStyle head, CellStyle text) {
        Row heads = sheet.createRow(0);
        Row example = sheet.createRow(1);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            sheet.setDefaultColumnStyle(at, text);
            sheet.setColumnWidth(at, HEAD_WIDTH);
            heads.createCell(at).setCellValue(shown(column));
            heads.getCell(at).setCellStyle(head);
            example.createCell(at).setCellValue(column.example());
            example.getCell(at).setCellStyle(text);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void explained(Sheet sheet, Table table, CellStyle head, CellStyle wrapped) {
        int row = 0;
        line(sheet, row++, head, table.title().vi(), table.title().en());
        line(
                sheet,
                row++,
                wrapped,
                "",
                table.explained().vi() + "\n" + table.explained().en());
        line(
                sheet,
                row++,
                wrapped,
                "",
                "Dòng 2 của trang “Dữ liệu” là ví dụ: hãy xóa trước khi nhập. Cột có dấu * là bắt buộc.\nRow 2 of the sheet “Dữ liệu” is an example: remove it before you import. Columns with * are required.");
        for (Column column : table.columns()) {
            line(
                    sheet,
                    row++,
                    wrapped,
                    shown(column),
                    column.explained().vi() + "\n" + column.explained().en());
        }
        sheet.setColumnWidth(0, HEAD_WIDTH);
        sheet.setColumnWidth(1, TEXT_WIDTH);
    }

    private static void line(Sheet sheet, int number, CellStyle style, String... texts) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < texts.length; at++) {
            row.createCell(at).setCellValue(texts[at]);
            row.getCell(at).setCellStyle(style);
        }
    }

    private static CellStyle head(XSSFWorkbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private static CellStyle wrapped(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        return style;
    }

    private static String shown(Column column) {
        return column.head().vi() + (column.required() ? " *" : "");
    }

    /** In UTF-8 with the byte order mark by which Excel knows it, and the semicolons it expects in Vietnam. */
    public static void csv(Table table, OutputStream out) throws IOException {
        String heads = line(table.columns().stream().map(Template::shown).toList());
        String example = line(table.columns().stream().map(Column::example).toList());
        out.write(("\uFEFF" + heads + example).getBytes(UTF_8));
    }

    private static String line(List<String> fields) {
        return fields.stream()
                        .map(field -> field.matches("[^;\"\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }

    /** What the file is called. */
    public static String fileName(Table table, String ending) {
        return "mau-" + table.code() + "." + ending;
    }
}
