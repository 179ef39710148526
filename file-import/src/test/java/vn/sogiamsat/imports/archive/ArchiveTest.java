package vn.sogiamsat.imports.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.imports.file.UnreadableFileException;

/** A ZIP is looked at before anything of it is believed. */
class ArchiveTest {
    private static final byte[] SOME = "nội dung".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Path zip(Map<String, byte[]> files) throws IOException {
        return Packed.zip(folder.resolve("a.zip"), files);
    }

    private static void refused(Path zip, String words) {
        assertThatThrownBy(() -> Archive.open(zip).close())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_file_is_found_in_both_compositions_whatever_the_case_and_the_slash() throws Exception {
        String decomposed = Normalizer.normalize("Tháng 10/Biên bản.pdf", Normalizer.Form.NFD);
        try (Archive archive = Archive.open(zip(Map.of(decomposed, SOME)))) {
            assertThat(archive.names()).containsExactly("Tháng 10/Biên bản.pdf");
            assertThat(archive.find("tháng 10\\biên bản.PDF")).contains("Tháng 10/Biên bản.pdf");
            assertThat(archive.open("Tháng 10/Biên bản.pdf").readAllBytes()).isEqualTo(SOME);
        }
    }

    @Test
    void names_in_the_code_pages_of_old_windows_are_found() throws Exception {
        Path dos = Packed.zip(folder.resolve("dos.zip"), Charset.forName("IBM437"), Map.of("résumé.txt", SOME));
        try (Archive archive = Archive.open(dos)) {
            assertThat(archive.find("résumé.txt")).isPresent();
        }
        Path windows = Packed.zip(
                folder.resolve("w.zip"),
                Charset.forName("windows-1258"),
                Map.of("Ngh\u1ECB quyết.txt".replace("\u1ECB", "i\u0323").replace("ế", "ê\u0301"), SOME));
        try (Archive archive = Archive.open(windows)) {
            assertThat(archive.find("Nghị quyết.txt")).contains("Nghị quyết.txt");
            assertThat(archive.open("Nghị quyết.txt").readAllBytes()).isEqualTo(SOME);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.txt", "b/../../a.txt", "/etc/passwd", "C:/a.txt", "..\\a.txt", "a//b.txt", "a\u0001.txt"})
    void a_name_that_leads_elsewhere_is_refused(String name) throws IOException {
        refused(zip(Map.of("tốt.txt", SOME, name, SOME)), "không được phép");
    }

    @Test
    void two_files_that_no_file_system_keeps_apart_are_refused() throws IOException {
        refused(zip(Map.of("a.txt", SOME, "A.TXT", SOME)), "cùng tên");
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_is_refused() throws IOException {
        refused(zip(Map.of("bom.txt", new byte[8 << 20])), "bung ra lớn bất thường");
    }

    @Test
    void a_file_that_unpacks_to_more_than_the_zip_says_is_not_read_any_further() throws Exception {
        Path zip = zip(Map.of("a.txt", new byte[1000]));
        Packed.replace(zip, new byte[] {(byte) 0xE8, 3, 0, 0}, new byte[] {10, 0, 0, 0});
        try (Archive archive = Archive.open(zip)) {
            assertThatThrownBy(() -> Contents.of(archive, "a.txt"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("bung ra khác");
        }
    }

    @Test
    void too_many_files_are_refused_before_their_directory_is_read() throws IOException {
        Path zip = folder.resolve("many.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream many = new ZipOutputStream(out)) {
            for (int i = 0; i <= Archive.MOST_FILES; i++) {
                many.putNextEntry(new ZipEntry("f" + i));
            }
        }
        refused(zip, "hơn 10000 tệp");
    }

    @Test
    void an_encrypted_one_is_refused_by_its_password() throws IOException {
        Path zip = zip(Map.of("a.txt", SOME));
        byte[] all = Files.readAllBytes(zip);
        for (int at = 0; at < all.length - 4; at++) {
            if (all[at] == 'P' && all[at + 1] == 'K' && all[at + 2] == 1 && all[at + 3] == 2) {
                all[at + 8] |= 1;
            }
        }
        Files.write(zip, all);
        refused(zip, "mật khẩu");
    }

    @Test
    void what_is_no_zip_is_refused_and_what_systems_leave_is_not_seen() throws Exception {
        refused(Files.writeString(folder.resolve("no.zip"), "không phải"), "không phải ZIP");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/._a.txt", SOME);
        files.put("x/.DS_Store", SOME);
        files.put("a.txt", SOME);
        try (Archive archive = Archive.open(zip(files))) {
            assertThat(archive.names()).containsExactly("a.txt");
        }
    }
}
