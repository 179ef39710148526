package vn.sogiamsat.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;

/** Tables as files, through the front door. */
@QuerySideTest
class DownloadTest {
    private static final String TOP = "DL-TREN";
    private static final String EVIL = "DL-CB";
    private static final String OTHER = "DL-KHAC";
    private static final String FORMULA = "=HYPERLINK(\"http://x\";\"Chi bộ\")";
    private static final int MANY = 2_345;

    @Autowired
    ToldFacts ledger;

    @Autowired
    IndexedObligations index;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    @BeforeEach
    void tell() {
        if (tree.byCode(OTHER).isEmpty()) {
            unit(TOP, "Đảng bộ của bảng", UnitLevel.GRASSROOTS, null);
            unit(EVIL, FORMULA, UnitLevel.CELL, TOP);
            unit(OTHER, "Chi bộ khác", UnitLevel.CELL, TOP);
            await().until(() ->
                    tree.byCode(OTHER).isPresent() && tree.byCode(EVIL).isPresent());
            index.obligations(IntStream.range(0, MANY)
                    .mapToObj(each -> Demanded.of(
                                    "dl-" + each,
                                    "hd-12-2018/R05",
                                    UnitId.ofCode(EVIL).value(),
                                    Instant.parse("2021-03-01T00:00:00Z")
                                            .plusSeconds(each / 3)
                                            .toString())
                            .doc())
                    .toList());
            index.obligations(Demanded.of(
                            "dl-other", "hd-12-2018/R05", UnitId.ofCode(OTHER).value(), "2021-03-02T00:00:00Z")
                    .doc());
        }
    }

    @Test
    void a_csv_has_every_row_of_the_filter_once_however_many_a_page_has() {
        List<String> lines = lines(
                get(TOP, "/obligations.csv?from=2021-01&to=2021-12&size=3").body());
        assertThat(lines.getLast()).startsWith("\"Hết bảng, số dòng\"," + (MANY + 1) + ",");
        assertThat(lines.stream()
                        .filter(line -> line.contains("hd-12-2018/R05"))
                        .map(line -> line.substring(line.lastIndexOf(',')))
                        .toList())
                .hasSize(MANY + 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_csv_says_of_what_it_is_and_when_it_was_made() {
        assertThat(get(TOP, "/obligations.csv?from=2021-01&to=2021-12&on=2021-06-30&known=2023-01-31&status=overdue")
                        .body())
                .startsWith("\uFEFFNghĩa vụ,")
                .contains("Tổ chức đảng,Mọi tổ chức đảng được xem,")
                .contains("Từ tháng,01/2021,", "Đến tháng,12/2021,", "Tính đến ngày,30/06/2021 23:59,")
                .contains("Theo dữ liệu có đến ngày,31/01/2023 23:59,", "Tình trạng,Quá hạn,", "Lập lúc,")
                .doesNotContain("Dữ liệu mẫu");
    }

    @Test
    void made_up_units_are_said_to_be_made_up() {
        unit("MAU-DL", "Chi bộ (dữ liệu mẫu)", UnitLevel.CELL, null);
        await().until(() -> tree.byCode("MAU-DL").isPresent());
        assertThat(get("MAU-DL", "/obligations.csv").body()).contains("Dữ liệu mẫu,");
    }

    @Test
    void a_name_that_is_a_formula_is_text_in_both_kinds_of_file() throws IOException {
        String path = "?from=2021-03&to=2021-03&unit=" + UnitId.ofCode(EVIL).value();
        assertThat(get(TOP, "/obligations.csv" + path).body())
                .contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"Chi bộ\"\")\"")
                .doesNotContain(",=HYPERLINK", "\"=HYPERLINK");
        try (XSSFWorkbook book = workbook(TOP, "/obligations.xlsx" + path)) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFRow row = sheet.getRow(sheet.getLastRowNum());
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo(FORMULA);
            assertThat(row.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2021-03-01");
            assertThat(sheet.getLastRowNum() - MANY)
                    .isEqualTo(sheet.getRepeatingRows().getFirstRow());
        }
    }

    @Test
    void a_file_is_called_as_its_table_is_in_vietnamese() {
        assertThat(people.signedIn("leader", TOP)
                        .get("/obligations.csv")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value)
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''Ngh%C4%A9a%20v%E1%BB%A5.csv"));
        assertThat(people.signedIn("leader", TOP)
                        .get("/obligations.xlsx")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void a_user_of_one_cell_gets_that_cell_alone() {
        assertThat(get(OTHER, "/obligations.csv?from=2021-01&to=2021-12").body())
                .contains("Chi bộ khác", "\"Hết bảng, số dòng\",1")
                .doesNotContain("HYPERLINK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compliance.csv?table=months&",
                "/obligations.xlsx?",
                "/supervisors.csv?",
                "/meetings.csv?",
                "/audit.xlsx?"
            })
    void a_foreign_unit_gives_no_file_but_a_page_that_says_so(String path) {
        HttpResponse<String> answer = people.signedIn("leader", OTHER)
                .get(path + "unit=" + UnitId.ofCode(EVIL).value());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).contains("Không tìm thấy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compliance.%s?table=months",
                "/compliance.%s?table=rules",
                "/compliance.%s?table=units",
                "/compliance.%s?table=days",
                "/compliance/changes.%s?table=reasons",
                "/compliance/changes.%s?table=events",
                "/compliance/changes.%s?table=rows&from=2021-01&to=2021-12&on=2021-06-30",
                "/obligations.%s?from=2021-01&to=2021-12",
                "/compliance/cells/{cell}/meetings.%s?year=2023",
                "/supervisors.%s?year=2023",
                "/rulebooks.%s",
                "/meetings.%s",
                "/audit.%s"
            })
    void every_table_is_there_as_both_kinds_of_file_with_as_many_rows(String path) throws IOException {
        String address = path.replace("{cell}", UnitId.ofCode(EVIL).value().toString());
        List<String> csv = lines(get(TOP, address.formatted("csv")).body());
        assertThat(csv.getLast()).startsWith("\"Hết bảng");
        try (XSSFWorkbook book = workbook(TOP, address.formatted("xlsx"))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int rows = sheet.getLastRowNum()
                    - Objects.requireNonNull(sheet.getRepeatingRows()).getFirstRow();
            assertThat(csv.getLast().split(",")).endsWith(String.valueOf(rows));
        }
    }

    @Test
    void an_unknown_table_and_an_unknown_kind_of_file_are_refused() {
        assertThat(people.signedIn("leader", TOP)
                        .get("/compliance.csv?table=gì")
                        .statusCode())
                .isEqualTo(400);
        assertThat(people.signedIn("leader", TOP).get("/obligations.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_csv_that_breaks_off_says_so_and_its_transfer_is_cut() {
        StringBuilder seen = new StringBuilder();
        assertThatThrownBy(() -> people.signedIn("leader", TOP)
                        .lines("/test/broken.csv?rows=50000")
                        .forEach(line -> seen.append(line).append('\n')))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(seen.toString())
                .contains("\n49999,\n")
                .contains("BẢNG KHÔNG ĐẦY ĐỦ")
                .doesNotContain("Hết bảng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/broken.csv?rows=3", "/test/broken.xlsx?rows=50000"})
    void what_breaks_before_anything_left_is_an_error_and_no_file(String path) {
        HttpResponse<String> answer = people.signedIn("leader", TOP).get(path);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).contains("Mã tra cứu");
    }

    private void unit(String code, String name, UnitLevel level, @Nullable String parent) {
        ledger.tell(
                "2000-01-01T08:00",
                new UnitEstablished(
                        new UnitRef(UnitId.ofCode(code), code),
                        name,
                        level,
                        parent == null ? null : UnitId.ofCode(parent),
                        LocalDate.of(2000, 1, 1),
                        null,
                        null));
    }

    private HttpResponse<String> get(String unit, String path) {
        HttpResponse<String> answer = people.signedIn("leader", unit).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private XSSFWorkbook workbook(String unit, String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                people.signedIn("leader", unit).bytes(path).body()));
    }

    private static List<String> lines(String csv) {
        return new ArrayList<>(Stream.of(csv.split("\r\n")).toList());
    }
}
