package vn.sogiamsat.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a workbook, made on disk and not in memory. It goes out only when it is whole. More rows than a sheet can
 * hold go on in a next sheet.
 */
final class XlsxFile {
    private static final int MOST_ROWS = 1_000_000;
    private static final int IN_MEMORY = 100;

    private final int mostRows;

    XlsxFile() {
        this(MOST_ROWS);
    }

    /** @param mostRows of the table in one sheet */
    XlsxFile(int mostRows) {
        this.mostRows = mostRows;
    }

    /** @throws IOException when there is no room for it, or nobody takes it any more */
    void write(Sheet table, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY)) {
            book.setCompressTempFiles(true);
            CellStyles styles = new CellStyles(book);
            Iterator<List<Value>> rows = table.rows().iterator();
            int number = 1;
            do {
                SXSSFSheet sheet = book.createSheet(name(table, number++));
                int head = head(sheet, table, styles);
                int at = head + 1;
                while (rows.hasNext() && at <= head + mostRows) {
                    fill(sheet.createRow(at++), rows.next(), styles);
                }
                sheet.setAutoFilter(new CellRangeAddress(
                        head, Math.max(head, at - 1), 0, table.columns().size() - 1));
            } while (rows.hasNext());
            book.write(out);
        }
    }

    private static String name(Sheet table, int number) {
        // Some programs read a comma in it as the end of the name, where rows that repeat are told.
        String safe = WorkbookUtil.createSafeSheetName(table.title().replace(",", ""));
        return number == 1 ? safe : safe.substring(0, Math.min(safe.length(), 25)) + " " + number;
    }

    /** What the table is, and the heads of its columns, which stay in sight and on every printed page. */
    private static int head(SXSSFSheet sheet, Sheet table, CellStyles styles) {
        int at = 0;
        text(sheet.createRow(at++).createCell(0), table.title(), styles.title(), styles.quotedTitle());
        for (Sheet.Said said : table.said()) {
            Row row = sheet.createRow(at++);
            text(row.createCell(0), said.label(), styles.plain(), styles.quoted());
            text(row.createCell(1), said.text(), styles.plain(), styles.quoted());
        }
        Row heads = sheet.createRow(++at);
        for (int column = 0; column < table.columns().size(); column++) {
            text(heads.createCell(column), table.columns().get(column).head(), styles.head(), styles.quotedHead());
            sheet.setColumnWidth(column, table.columns().get(column).width() * 256);
        }
        sheet.createFreezePane(0, at + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((at + 1) + ":" + (at + 1)));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        return at;
    }

    private static void fill(Row row, List<Value> values, CellStyles styles) {
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case Value.Text text -> text(row.createCell(column), text.text(), styles.plain(), styles.quoted());
                case Value.Number number -> row.createCell(column).setCellValue(number.number());
                case Value.Day day -> {
                    Cell cell = row.createCell(column);
                    cell.setCellValue(day.day());
                    cell.setCellStyle(styles.day());
                }
                case Value.Moment moment -> {
                    Cell cell = row.createCell(column);
                    cell.setCellValue(CellStyles.local(moment.instant()));
                    cell.setCellStyle(styles.moment());
                }
                case Value.Nothing nothing -> {}
            }
        }
    }

    private static void text(Cell cell, String text, CellStyle plain, CellStyle quoted) {
        cell.setCellValue(CellStyles.text(text));
        cell.setCellStyle(Harmless.isHarmless(text) ? plain : quoted);
    }
}
