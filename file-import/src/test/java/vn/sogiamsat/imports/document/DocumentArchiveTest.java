package vn.sogiamsat.imports.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.imports.archive.Packed;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Line;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.table.Told;

/** Each line of a manifest is held against the file it names. */
class DocumentArchiveTest {
    private static final byte[] MINUTES = "Biên bản".getBytes(UTF_8);
    private static final String HEADS =
            "Tên tệp;Mã băm SHA-256;Loại tài liệu;Mã chi bộ;Ngày sinh hoạt;Tên tài liệu;Số, ký hiệu;Cơ quan ban hành;Ngày văn bản;Ngày đăng tải;Độ mật;Số chữ ký\n";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private static String digest(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String line(String file, String digest) {
        return line(file, digest, "");
    }

    private static String line(String file, String digest, String classification) {
        return "%s;%s;Biên bản;CB-1;05/10/2023;Biên bản tháng 10;10-BB/CB;Chi bộ 1;05/10/2023;06/10/2023;%s;\n"
                .formatted(file, digest, classification);
    }

    private List<Line> read(String lines) throws Exception {
        files.put("manifest.csv", (HEADS + lines).getBytes(UTF_8));
        Path scratch = folder.resolve("scratch");
        List<Line> read = new ArrayList<>();
        try (DocumentArchive archive = DocumentArchive.open(
                Packed.zip(folder.resolve("a.zip"), files),
                scratch,
                Table.of("documents").orElseThrow(),
                Optional.empty())) {
            archive.read(read::add);
            for (Line line : read) {
                if (line.isRight()) {
                    assertThat(archive.open(Objects.requireNonNull(line.attached()))
                                    .readAllBytes())
                            .isEqualTo(MINUTES);
                }
            }
        }
        assertThat(scratch).doesNotExist();
        return read;
    }

    private static String problem(Line line) {
        return line.problems().getFirst().column() + " "
                + line.problems().getFirst().said().vi();
    }

    @Test
    void a_line_tells_of_the_document_that_it_names_with_its_size() throws Exception {
        files.put(Normalizer.normalize("tháng 10/biên bản.pdf", Normalizer.Form.NFD), MINUTES);
        Line line = read(line("tháng 10/biên bản.pdf", digest(MINUTES).toUpperCase(Locale.ROOT))
                        .replace(";\n", ";2\n"))
                .getFirst();

        assertThat(line.problems()).isEmpty();
        assertThat(line.told())
                .extracting(Told::type)
                .containsExactly("vn.sogiamsat.meeting.document-uploaded", "vn.sogiamsat.meeting.minutes-filed");
        assertThat(line.told().getFirst().data().toString())
                .contains(
                        "\"title\":\"Biên bản tháng 10 (số 10-BB/CB, Chi bộ 1, 05/10/2023)\"",
                        "\"fileName\":\"biên bản.pdf\"",
                        "\"size\":" + MINUTES.length,
                        "\"kind\":\"minutes\"",
                        digest(MINUTES));
    }

    @Test
    void a_manifest_within_a_folder_names_files_from_there() throws Exception {
        files.put("hồ sơ/a.pdf", MINUTES);
        files.put("hồ sơ/danh mục.csv", (HEADS + line("a.pdf", digest(MINUTES))).getBytes(UTF_8));
        try (DocumentArchive archive = DocumentArchive.open(
                Packed.zip(folder.resolve("a.zip"), files),
                folder.resolve("s"),
                Table.of("documents").orElseThrow(),
                Optional.empty())) {
            archive.read(line -> {
                assertThat(line.problems()).isEmpty();
                return true;
            });
        }
    }

    @Test
    void a_missing_file_another_content_and_a_file_nobody_names_are_wrong_each_by_its_cell() throws Exception {
        files.put("a.pdf", MINUTES);
        files.put("thừa.pdf", MINUTES);
        List<Line> lines =
                read(line("không có.pdf", digest(MINUTES)) + line("a.pdf", "ab".repeat(32)) + line("a.pdf", "xyz"));

        assertThat(lines).extracting(Line::isRight).containsExactly(false, false, false, false);
        assertThat(problem(lines.get(0))).startsWith("A Không có tệp “không có.pdf”");
        assertThat(problem(lines.get(1)))
                .startsWith("B Tệp trong ZIP có mã băm khác")
                .contains(digest(MINUTES));
        assertThat(problem(lines.get(2))).startsWith("B Phải là 64");
        assertThat(problem(lines.get(3))).contains("“thừa.pdf” không có dòng nào");
    }

    @Test
    void programs_archives_and_empty_files_are_no_documents() throws Exception {
        byte[] program = {'M', 'Z', 0, 1};
        byte[] nested = {'P', 'K', 3, 4, 0, 0};
        files.put("a.pdf", program);
        files.put("b.zip", nested);
        files.put("c.pdf", new byte[0]);
        List<Line> lines = read(
                line("a.pdf", digest(program)) + line("b.zip", digest(nested)) + line("c.pdf", digest(new byte[0])));

        assertThat(problem(lines.get(0))).startsWith("A Đây là một chương trình");
        assertThat(problem(lines.get(1))).startsWith("A Đây là một tệp nén nằm trong tệp nén");
        assertThat(problem(lines.get(2))).startsWith("A Tệp rỗng");
    }

    @Test
    void a_state_secret_ends_the_reading_and_nothing_may_stay() throws Exception {
        files.put("a.pdf", MINUTES);
        assertThatThrownBy(() -> read(line("a.pdf", digest(MINUTES)) + line("a.pdf", digest(MINUTES), "Tối  mật")))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.mustGo()).isTrue())
                .hasMessageContaining("Dòng 3");
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    @Test
    void a_zip_without_its_manifest_is_told_how_it_is_called() throws Exception {
        Path zip = Packed.zip(folder.resolve("a.zip"), Map.of("a.pdf", MINUTES));
        assertThatThrownBy(() -> DocumentArchive.open(
                        zip, folder.resolve("s"), Table.of("documents").orElseThrow(), Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("manifest.csv");
        assertThat(Files.exists(folder.resolve("s"))).isFalse();
    }
}
