package vn.sogiamsat.evidence.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.log.MalformedException;

class BundleReaderTest {
    private static final byte[] BUNDLE = Golden.bytes("bundle.zip");
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read() throws IOException, MalformedException {
        try (BundleReader reader = BundleReader.open(file(BUNDLE))) {
            assertThat(reader.names())
                    .startsWith("manifest.json", "manifest.note")
                    .contains("report.pdf");
            assertThat(reader.bytes("events/000000000005.json"))
                    .isEqualTo(Sample.golden().payload(5));
            assertThat(reader.open("documents/" + Measured.of(Sample.PHOTO).sha256()))
                    .hasBinaryContent(Sample.PHOTO);
        }
    }

    @Test
    void a_compressed_file_is_refused_before_it_is_unpacked() throws IOException {
        byte[] bomb = deflated("documents/" + "0".repeat(64), 100 * MEBIBYTE);
        assertThat(bomb.length).isLessThan(MEBIBYTE);

        assertRefused(bomb, "documents/", "bị nén", "is compressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../policy.txt",
                "events/../../policy.txt",
                "/etc/passwd",
                "C:\\report.html",
                "C:report.html",
                "..\\report.html",
                "events\\000000000001.json",
                "..",
                "./checkpoint"
            })
    void a_name_that_leads_out_of_the_bundle_is_refused(String name) throws IOException {
        assertRefused(stored(name), name, "dẫn ra ngoài", "leads out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "events/",
                "readme.txt",
                "Manifest.json",
                "events/1.json",
                "events/000000000001.json/checkpoint",
                "events/000000000001.exe",
                "documents/abc",
                "timestamps/0.tst",
                "timestamps/01.tst",
                "checkpoint\u0000"
            })
    void a_name_that_no_file_of_a_bundle_has_is_refused(String name) throws IOException {
        assertRefused(stored(name), "", "không có tệp nào của hồ sơ", "no file of a bundle");
    }

    @Test
    void two_files_of_one_name_are_refused() throws IOException {
        assertRefused(stored("checkpoint", "policy.txt", "checkpoint"), "checkpoint", "cùng tên", "two files");
    }

    @Test
    void a_file_that_is_larger_than_memory_should_hold_is_refused() throws IOException {
        ZipWriter zip = new ZipWriter();
        byte[] large = new byte[MEBIBYTE + 1];
        zip.add("checkpoint", Measured.of(large), Source.of(large));

        assertRefused(bytes(zip), "checkpoint", "quá lớn", "too large");
    }

    @Test
    void an_encrypted_file_is_refused() throws IOException {
        byte[] zip = stored("checkpoint");
        zip[zip.length - StoredFile.END_BYTES - "checkpoint".length() - StoredFile.CENTRAL_BYTES + 8] |= 1;

        assertRefused(zip, "checkpoint", "mã hóa", "encrypted");
    }

    @ParameterizedTest
    @CsvSource({
        "6,0", "10,0", "14,0", "22,0", "26,0", "30,0", "0,4", "0,10", "0,12", "0,14", "0,16", "0,20", "0,24", "0,36",
        "0,38", "0,42"
    })
    void headers_that_do_not_agree_with_what_is_there_are_refused(int local, int central) throws IOException {
        byte[] zip = stored("checkpoint");
        int directory = zip.length - StoredFile.END_BYTES - "checkpoint".length() - StoredFile.CENTRAL_BYTES;
        zip[local > 0 ? local : directory + central] ^= 1;

        assertThatThrownBy(() -> BundleReader.open(file(zip))).isInstanceOf(MalformedException.class);
    }

    @Test
    void what_another_program_packed_again_is_refused_and_says_so() throws IOException {
        assertRefused(deflated("checkpoint", 10), "checkpoint", "hãy xin bản gốc", "ask for the original");
    }

    @Test
    void something_before_between_or_behind_the_files_is_refused() throws IOException {
        byte[] zip = stored("checkpoint", "policy.txt");
        int second = new String(zip, ISO_8859_1).indexOf("PK\3\4", 1);

        for (int at : new int[] {0, second, zip.length}) {
            byte[] longer = Arrays.copyOf(zip, zip.length + 1);
            System.arraycopy(zip, at, longer, at + 1, zip.length - at);
            longer[at] = 0;
            assertThatThrownBy(() -> BundleReader.open(file(longer)))
                    .as("at %d", at)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void a_zip_cut_off_anywhere_is_refused() throws IOException {
        int files = new String(BUNDLE, ISO_8859_1).indexOf("PK\1\2");
        for (int length = 0; length < BUNDLE.length; length += 7) {
            String words = length < 100 ? "" : length < files ? "bị cắt" : "cắt ở mục lục";
            byte[] cut = Arrays.copyOf(BUNDLE, length);
            assertThatThrownBy(() -> BundleReader.open(file(cut)))
                    .isInstanceOf(MalformedException.class)
                    .hasMessageContaining(words);
        }
    }

    @Test
    void the_file_in_which_a_zip_ends_is_named() throws IOException {
        byte[] zip = stored("checkpoint", "policy.txt");
        int end = new String(zip, ISO_8859_1).indexOf("PK\1\2");

        assertRefused(Arrays.copyOf(zip, end - 1), "policy.txt", "bị cắt giữa", "cut off within");
    }

    private void assertRefused(byte[] zip, String name, String vi, String en) throws IOException {
        Path file = file(zip);
        assertThatThrownBy(() -> BundleReader.open(file)).isInstanceOfSatisfying(MalformedException.class, refusal -> {
            assertThat(refusal.vi()).contains(name, vi);
            assertThat(refusal.en()).contains(name, en);
        });
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), bytes);
    }

    private static byte[] stored(String... names) {
        ZipWriter zip = new ZipWriter();
        byte[] content = {'x', '\n'};
        for (String name : names) {
            zip.add(name, Measured.of(content), Source.of(content));
        }
        return bytes(zip);
    }

    private static byte[] bytes(ZipWriter zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            zip.write(out);
        } catch (IOException | MalformedException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
