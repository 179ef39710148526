package vn.sogiamsat.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What is written is read again by others' programs as what it was, and nothing of it as a formula. */
class FilesTest {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final int HEADS = 3;

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("=+-@\t\r\n\"',;ăđỹ _x0041").ofMaxLength(12),
                Arbitraries.of(
                        "=HYPERLINK(\"http://x\";\"y\")",
                        "@SUM(1+1)*cmd|' /C calc'!A0",
                        "_x000D_",
                        "-2",
                        "\u0000\u0001"),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Property(tries = 500)
    void a_csv_tells_every_text_and_no_field_begins_as_a_formula(@ForAll("texts") String text) {
        CsvRecord read =
                csv(sheet(text, Stream.of(List.of(new Value.Text(text))))).get(HEADS + 1);
        String field = read.getField(0);
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            assertThat(field).isEqualTo("'" + inUtf8(text));
        } else {
            assertThat(field).isEqualTo(inUtf8(text));
        }
    }

    @Property(tries = 200)
    void a_workbook_tells_every_text_and_knows_no_formula(@ForAll("texts") String text) throws IOException {
        try (XSSFWorkbook book = xlsx(sheet(text, Stream.of(List.of(new Value.Text(text)))), new XlsxFile())) {
            XSSFSheet read = book.getSheetAt(0);
            XSSFCell cell = read.getRow(4).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(inXml(text));
            boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(formula);
            assertThat(read.getRow(1).getCell(1).getCellStyle().getQuotePrefixed())
                    .as("what is said above the table")
                    .isEqualTo(formula);
        }
    }

    @Example
    void numbers_days_and_moments_keep_their_types() throws IOException {
        List<Value> row = List.of(
                Value.of(-42),
                Value.of(LocalDate.of(2024, 2, 29)),
                Value.of(Instant.parse("2023-10-06T01:02:03.456Z")),
                Value.of((String) null));
        assertThat(csv(wide(Stream.of(row))).get(HEADS + 1).getFields())
                .containsExactly("-42", "2024-02-29", "2023-10-06 08:02:03", "");
        try (XSSFWorkbook book = xlsx(wide(Stream.of(row)), new XlsxFile())) {
            var cells = book.getSheetAt(0).getRow(4);
            assertThat(cells.getCell(0).getNumericCellValue()).isEqualTo(-42);
            assertThat(cells.getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2024-02-29");
            assertThat(cells.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(cells.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2023-10-06T08:02:03");
            assertThat(cells.getCell(3)).isNull();
        }
    }

    @Example
    void a_csv_begins_with_what_it_is_and_ends_with_how_many_rows_it_has() {
        String file = written(sheet("Đảng ủy", Stream.of(List.of(Value.of(1)), List.of(Value.of(2)))));
        assertThat(file)
                .startsWith("\uFEFFBảng thử,\r\nTổ chức đảng,Đảng ủy\r\n,\r\nCột,\r\n1,\r\n")
                .endsWith("\r\nHết bảng,2\r\n");
    }

    @Example
    void a_table_that_breaks_off_has_no_last_line() {
        StringWriter out = new StringWriter();
        Sheet broken = sheet("x", Stream.concat(Stream.of(List.<Value>of(Value.of(7))), Stream.generate(() -> {
            throw new IllegalStateException("gone");
        })));
        assertThatThrownBy(() -> new CsvFile(out).write(broken)).hasMessage("gone");
        assertThat(out.toString()).contains("\r\n7,\r\n").doesNotContain("Hết bảng");
    }

    @Example
    void the_heads_of_a_workbook_stay_in_sight_and_on_every_printed_page() throws IOException {
        try (XSSFWorkbook book = xlsx(sheet("x", Stream.of(List.of(Value.of(1)))), new XlsxFile())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Bảng thử");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
        }
    }

    @Example
    void more_rows_than_a_sheet_holds_go_on_in_the_next() throws IOException {
        Stream<List<Value>> rows = LongStream.range(0, 25).mapToObj(each -> List.of(Value.of(each)));
        try (XSSFWorkbook book = xlsx(sheet("x", rows), new XlsxFile(10))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetAt(2).getRow(4).getCell(0).getNumericCellValue())
                    .isEqualTo(20);
            assertThat(book.getSheetAt(2).getSheetName()).isEqualTo("Bảng thử 3");
        }
    }

    @Example
    void a_text_longer_than_a_cell_is_cut_in_a_workbook_and_whole_in_a_csv() throws IOException {
        String text = "a".repeat(40_000);
        try (XSSFWorkbook book = xlsx(sheet("x", Stream.of(List.of(Value.of(text)))), new XlsxFile())) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
        }
        assertThat(csv(sheet("x", Stream.of(List.of(Value.of(text)))))
                        .get(HEADS + 1)
                        .getField(0))
                .isEqualTo(text);
    }

    @Property(tries = 200)
    void the_name_of_a_file_has_nothing_a_file_system_refuses(@ForAll String title) {
        assertThat(FileName.of(title))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContainPattern("[\\p{Cntrl}<>:\"/\\\\|?*]")
                .doesNotStartWith(".");
    }

    private static Sheet sheet(String said, Stream<List<Value>> rows) {
        return new Sheet(
                "Bảng thử",
                List.of(new Sheet.Said("Tổ chức đảng", said)),
                "Hết bảng",
                List.of(Column.text("Cột")),
                rows);
    }

    private static Sheet wide(Stream<List<Value>> rows) {
        Sheet narrow = sheet("x", rows);
        return new Sheet(
                narrow.title(),
                narrow.said(),
                narrow.end(),
                List.of(Column.number("A"), Column.day("B"), Column.moment("C"), Column.text("D")),
                rows);
    }

    /** XML has no characters below the space but three, and none alone of two that make one. */
    private static String inXml(String text) {
        StringBuilder told = new StringBuilder();
        text.codePoints().forEach(each -> {
            boolean stands = each == '\t'
                    || each == '\n'
                    || each == '\r'
                    || (each >= ' ' && each < 0xD800)
                    || (each > 0xDFFF && each < 0xFFFE)
                    || each > 0xFFFF;
            told.appendCodePoint(stands ? each : '?');
        });
        return told.toString();
    }

    private static String inUtf8(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static String written(Sheet sheet) {
        StringWriter out = new StringWriter();
        try {
            new CsvFile(out).write(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<CsvRecord> csv(Sheet sheet) {
        byte[] bytes = written(sheet).getBytes(UTF_8);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        return CsvReader.builder().ofCsvRecord(new String(bytes, 3, bytes.length - 3, UTF_8)).stream()
                .toList();
    }

    private static XSSFWorkbook xlsx(Sheet sheet, XlsxFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(sheet, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
