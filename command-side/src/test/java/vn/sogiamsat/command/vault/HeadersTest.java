package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the texts in an upload's headers. */
class HeadersTest {

    @Property
    void every_digest_is_read_as_it_is_written(@ForAll @Size(32) byte[] digest) {
        String sha256 = HexFormat.of().formatHex(digest);
        assertThat(ContentDigest.sha256(ContentDigest.field(sha256))).hasValue(sha256);
        assertThat(ContentDigest.sha256("sha-512=:YWJj:, " + ContentDigest.field(sha256)))
                .hasValue(sha256);
    }

    @Property
    void no_field_makes_the_reading_of_a_digest_fail(@ForAll String field) {
        assertThat(ContentDigest.sha256(field)).isEmpty();
    }

    @Property
    void every_file_name_is_one_visible_segment(@ForAll String name) {
        String safe = FileNames.safe(name);
        if (safe != null) {
            assertThat(safe)
                    .isNotBlank()
                    .doesNotContain("/", "\\", "\u0000", "\n")
                    .isNotIn(".", "..");
            assertThat(safe.codePointCount(0, safe.length())).isLessThanOrEqualTo(200);
            assertThat(FileNames.safe(safe)).isEqualTo(safe);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, passwd",
        "..\\..\\windows\\win.ini, win.ini",
        "Nghị quyết 10.docx, Nghị quyết 10.docx",
        "báo\u202Ecod.exe, báocod.exe",
    })
    void of_a_path_the_last_segment_is_the_name(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void marks_that_an_invisible_character_held_apart_are_put_in_order() {
        assertThat(FileNames.safe("a\u0300\u200B\u0316.pdf"))
                .isEqualTo(Normalizer.normalize("a\u0300\u0316.pdf", Normalizer.Form.NFC));
        assertThat(FileNames.safe("to\u200B\u0300.pdf")).isEqualTo("tò.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "a/..", "\u0000\u0007"})
    void of_some_names_nothing_is_left(String name) {
        assertThat(FileNames.safe(name)).isNull();
    }

    @Test
    void a_file_name_tells_the_kind_of_a_container_and_nothing_else() {
        MediaTypes types = new MediaTypes();
        byte[] word = "PK\u0003\u0004..........................[Content_Types].xml".getBytes(UTF_8);
        assertThat(types.detect(word, word.length, "a.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(types.detect(word, word.length, null)).isEqualTo("application/zip");
        assertThat(types.detect(word, word.length, "a.pdf")).isEqualTo("application/zip");
        byte[] text = "just words".getBytes(UTF_8);
        assertThat(types.detect(text, text.length, "a.html")).isEqualTo("text/plain");
        assertThat(types.detect(text, text.length, "a.exe")).isEqualTo("text/plain");
    }
}
