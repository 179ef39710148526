package vn.sogiamsat.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first sheet of a workbook as rows. */
class WorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void texts_numbers_and_days_are_told_apart() throws Exception {
        Path file = Written.book(folder, sheet -> {
            XSSFRow row = sheet.createRow(4);
            row.createCell(0).setCellValue(" Chi bộ ");
            row.createCell(2).setCellValue(900_000_003);
            row.createCell(3).setCellValue(LocalDateTime.of(2023, 10, 5, 8, 30));
            CellStyle day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellValue(true);
        });

        assertThat(Written.rows(file))
                .containsExactly(new Row(
                        5,
                        List.of(
                                new Cell.Text("Chi bộ"),
                                Cell.BLANK,
                                new Cell.Amount(new BigDecimal("9.00000003E+8")),
                                new Cell.Moment(LocalDateTime.of(2023, 10, 5, 8, 30)),
                                new Cell.Text("TRUE"))));
    }

    @Test
    void formulas_and_errors_are_not_believed() throws Exception {
        Path file = Written.book(folder, sheet -> {
            XSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellErrorValue(FormulaError.REF);
        });

        assertThat(Written.rows(file).getFirst().cells())
                .extracting(cell -> ((Cell.Unusable) cell).reason())
                .containsExactly(Cell.Reason.FORMULA, Cell.Reason.ERROR);
    }

    @Test
    void merged_cells_are_not_believed_neither_the_first_nor_those_it_hides() throws Exception {
        Path file = Written.book(folder, sheet -> {
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue("DV-0" + row);
            }
            sheet.getRow(0).createCell(1).setCellValue("YB-1");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
        });

        List<Row> rows = Written.rows(file);
        assertThat(rows.get(0).cell(1)).isEqualTo(new Cell.Unusable(Cell.Reason.MERGED, "YB-1"));
        assertThat(rows.get(1).cell(1)).isEqualTo(new Cell.Unusable(Cell.Reason.MERGED, ""));
        assertThat(rows.get(2).cell(1)).isEqualTo(Cell.BLANK);
    }

    @Test
    void a_million_empty_rows_are_no_rows() throws Exception {
        Path file = folder.resolve("rong.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(10);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet();
            CellStyle style = book.createCellStyle();
            sheet.createRow(0).createCell(0).setCellValue("Mã");
            for (int row = 1; row < 1_000_000; row++) {
                sheet.createRow(row).createCell(0).setCellStyle(style);
            }
            sheet.createRow(1_000_000).createCell(0).setCellValue("YB-1");
            book.write(out);
        }

        assertThat(Written.rows(file)).extracting(Row::number).containsExactly(1L, 1_000_001L);
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() throws Exception {
        Path file = folder.resolve("a.xlsx");
        zip(file, "readme.txt", 10);
        assertThatThrownBy(() -> TableFiles.open(file, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("không phải bảng tính XLSX");
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_is_refused() throws Exception {
        Path good =
                Written.book(folder, sheet -> sheet.createRow(0).createCell(0).setCellValue("Mã"));
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    to.write("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>".getBytes(UTF_8));
                    for (int i = 0; i < 2_000; i++) {
                        to.write(new byte[100_000]);
                    }
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        assertThatThrownBy(() -> TableFiles.open(bomb, Optional.empty())).isInstanceOf(UnreadableFileException.class);
    }

    private static void zip(Path file, String name, int size) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
    }

    @Test
    void a_sheet_is_read_as_often_as_one_likes_and_no_further_than_is_wanted() throws Exception {
        Path file = Written.book(folder, WorkbookTest::threeRows);
        TableFile opened = TableFiles.open(file, Optional.empty());
        for (int i = 0; i < 2; i++) {
            long[] seen = {0};
            opened.read(row -> ++seen[0] < 2);
            assertThat(seen[0]).isEqualTo(2);
        }
    }

    private static void threeRows(XSSFSheet sheet) {
        for (int row = 0; row < 3; row++) {
            sheet.createRow(row).createCell(0).setCellValue("DV-0" + row);
        }
    }
}
