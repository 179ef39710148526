package vn.sogiamsat.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.file.TableFiles;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.file.Written;
import vn.sogiamsat.imports.template.Template;
import vn.sogiamsat.imports.value.Fold;

/** A file as what its lines tell. */
class TableReaderTest {
    private static final String MEMBERS = "Mã đảng viên;Họ và tên;Mã chi bộ;Loại đảng viên;Từ ngày;Ghi chú\n";

    @TempDir
    private Path folder;

    private static List<Table> tables() {
        return Table.all();
    }

    private List<Line> read(TableReader reader, Path file) throws Exception {
        List<Line> lines = new ArrayList<>();
        reader.read(TableFiles.open(file, Optional.empty()), lines::add);
        return lines;
    }

    private List<Line> members(TableReader reader, String lines) throws Exception {
        return read(reader, Written.text(folder, MEMBERS + lines, Encoding.UTF_8));
    }

    private List<Line> members(String lines) throws Exception {
        return members(new TableReader(new MembersTable()), lines);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_example_of_every_template_is_right_and_fits_the_language(Table table) throws Exception {
        Path xlsx = folder.resolve("a.xlsx");
        Path csv = folder.resolve("a.csv");
        try (OutputStream out = Files.newOutputStream(xlsx);
                OutputStream other = Files.newOutputStream(csv)) {
            Template.xlsx(table, out);
            Template.csv(table, other);
        }

        List<Line> lines = read(new TableReader(table), xlsx);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().problems()).isEmpty();
        assertThat(lines.getFirst().told())
                .isNotEmpty()
                .allSatisfy(told -> assertThat(Schemas.faults(told)).isEmpty());
        assertThat(read(new TableReader(table), csv)).isEqualTo(lines);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_two_columns_of_a_table_have_a_head_in_common(Table table) {
        List<String> heads = new ArrayList<>();
        for (Column column : table.columns()) {
            Set<String> own = new HashSet<>();
            own.add(Fold.of(column.head().vi()));
            own.add(Fold.of(column.head().en()));
            column.also().forEach(head -> own.add(Fold.of(head)));
            heads.addAll(own);
        }
        assertThat(heads).doesNotHaveDuplicates();
    }

    @Test
    void a_row_tells_what_is_in_it_whatever_the_order_of_its_columns() throws Exception {
        Path file = Written.text(
                folder,
                "DANH SÁCH ĐẢNG VIÊN;;;;\n;;;;\nTừ ngày;HỌ VÀ TÊN (*);MÃ CHI BỘ;mã ĐV;loại\n2/9/2015;Nguyễn Văn A;YB-1;DV-03;dự bị\n",
                Encoding.UTF_8);

        Line line = read(new TableReader(new MembersTable()), file).getFirst();

        assertThat(line.number()).isEqualTo(4);
        Told told = line.told().getFirst();
        assertThat(told.subject()).isEqualTo("person/DV-03");
        assertThat(told.time()).isEqualTo(Instant.parse("2015-09-01T17:00:00Z"));
        assertThat(told.data().toString())
                .isEqualTo(
                        "{\"name\":\"Nguyễn Văn A\",\"unit\":\"YB-1\",\"standing\":\"probationary\",\"validFrom\":\"2015-09-02\"}");
    }

    @Test
    void what_is_wrong_is_told_cell_by_cell_and_the_row_tells_nothing() throws Exception {
        Line line = members("DV 03;;YB-1;đoàn viên;31/02/2015;x\n").getFirst();

        assertThat(line.told()).isEmpty();
        assertThat(line.problems()).extracting(CellProblem::column).containsExactlyInAnyOrder("A", "B", "D", "E");
        assertThat(line.problems())
                .filteredOn(problem -> problem.column().equals("D"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.said().vi())
                        .contains("“đoàn viên”", "Đảng viên chính thức", "Đảng viên dự bị"));
    }

    @Test
    void a_line_that_contradicts_an_earlier_one_names_it_and_one_that_repeats_it_does_not() throws Exception {
        List<Line> lines = members("""
                DV-03;Nguyễn Văn A;YB-1;chính thức;02/09/2015;
                DV-04;Nguyễn Văn B;YB-1;chính thức;02/09/2015;
                DV-03;Nguyễn Văn A;YB-1;chính thức;2015-09-02;
                DV-03;Nguyễn Văn Á;YB-1;chính thức;02/09/2015;
                """);

        assertThat(lines).extracting(Line::isRight).containsExactly(true, true, true, false);
        assertThat(lines.getLast().problems().getFirst().said().vi()).contains("dòng 2");
    }

    @Test
    void columns_nobody_knows_are_told_and_left_out() throws Exception {
        TableReader reader = new TableReader(new MembersTable());
        assertThat(members(reader, "DV-03;A;YB-1;chính thức;02/09/2015;gì đó\n")
                        .getFirst()
                        .isRight())
                .isTrue();
        assertThat(reader.heads().orElseThrow().unknown()).containsExactly("Ghi chú");
    }

    @Test
    void a_missing_column_is_told_by_its_head() throws Exception {
        Path file =
                Written.text(folder, "Mã đảng viên;Họ và tên;Mã chi bộ;Từ ngày\nDV-1;A;B;1/1/2020\n", Encoding.UTF_8);
        assertThatThrownBy(() -> read(new TableReader(new MembersTable()), file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("“Loại đảng viên”");
    }

    @Test
    void a_file_of_another_table_is_refused_with_what_is_looked_for() throws Exception {
        Path file = Written.text(folder, "Số;Việc\n1;gì đó\n", Encoding.UTF_8);
        assertThatThrownBy(() -> read(new TableReader(new MembersTable()), file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("“Đảng viên”");
    }

    @Test
    void days_are_shown_as_they_are_understood_and_a_mixture_that_a_spreadsheet_makes_is_suspected() throws Exception {
        Path file = Written.book(folder, sheet -> {
            XSSFRow heads = sheet.createRow(0);
            String[] names = {"Mã đảng viên", "Họ và tên", "Mã chi bộ", "Loại đảng viên", "Từ ngày"};
            for (int at = 0; at < names.length; at++) {
                heads.createCell(at).setCellValue(names[at]);
            }
            CellStyle day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("m/d/yyyy"));
            for (int row = 1; row <= 2; row++) {
                XSSFRow member = sheet.createRow(row);
                String[] values = {"DV-0" + row, "A", "YB-1", "CT"};
                for (int at = 0; at < values.length; at++) {
                    member.createCell(at).setCellValue(values[at]);
                }
            }
            sheet.getRow(1).createCell(4).setCellValue(LocalDateTime.of(2023, 5, 10, 0, 0));
            sheet.getRow(1).getCell(4).setCellStyle(day);
            sheet.getRow(2).createCell(4).setCellValue("25/10/2023");
        });
        TableReader reader = new TableReader(new MembersTable());

        assertThat(read(reader, file)).allMatch(Line::isRight);

        assertThat(reader.dayForms().met())
                .extracting(DayForms.Met::meant)
                .containsExactlyInAnyOrder("ngày 10 tháng 5 năm 2023", "ngày 25 tháng 10 năm 2023");
        assertThat(reader.dayForms().suspicions())
                .singleElement()
                .satisfies(said -> assertThat(said.vi()).contains("“Từ ngày”", "đổi chỗ ngày và tháng"));
    }

    @Test
    void a_deciding_document_is_cited_whole_or_not_at_all() throws Exception {
        Path file = Written.text(
                folder, "Mã đảng viên,Mã chi bộ,Từ ngày,Số quyết định\nCT-01,YB-1,01/01/2023,12-QĐ\n", Encoding.UTF_8);
        Line line = read(new TableReader(new AssignmentsTable()), file).getFirst();
        assertThat(line.problems())
                .extracting(problem -> problem.head().vi())
                .containsExactlyInAnyOrder("Cơ quan ban hành", "Ngày quyết định");
    }

    @Test
    void a_meeting_tells_its_course_as_far_as_it_is_filled_in() throws Exception {
        Path file = Written.text(folder, """
                Mã chi bộ,Ngày sinh hoạt,Loại sinh hoạt,Hình thức,Giờ theo lịch,Giờ khai mạc,Giờ bế mạc
                YB-1,05/10/2023,Định kỳ,Trực tiếp,8h,8h05,9h45
                YB-1,05/11/2023,Chuyên đề,Trực tiếp,8h,,
                YB-1,05/12/2023,Chuyên đề,Trực tiếp,8h,9h,8h
                """, Encoding.UTF_8);
        List<Line> lines = read(new TableReader(new MeetingsTable()), file);
        assertThat(lines.get(0).told())
                .extracting(Told::type)
                .containsExactly(
                        "vn.sogiamsat.meeting.scheduled", "vn.sogiamsat.meeting.opened", "vn.sogiamsat.meeting.closed");
        assertThat(lines.get(1).told()).hasSize(1);
        assertThat(lines.get(2).problems().getFirst().said().vi()).contains("sau giờ khai mạc");
    }
}
