package vn.sogiamsat.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices write is read as they meant it, or refused. */
class EncodingsTest {
    private static final String TEXT = "Mã,Tên\r\nYB-1,Chi bộ Đường bộ số 2 ở Mậu A\r\n";

    @TempDir
    private Path folder;

    private void assertRead(Path file, Encoding expected) throws Exception {
        assertThat(TableFiles.open(file, Optional.empty()).encoding()).contains(expected);
        assertThat(Written.rows(file))
                .extracting(Row::cells)
                .containsExactly(
                        List.of(new Cell.Text("Mã"), new Cell.Text("Tên")),
                        List.of(new Cell.Text("YB-1"), new Cell.Text("Chi bộ Đường bộ số 2 ở Mậu A")));
    }

    @ParameterizedTest
    @CsvSource({"UTF_8,''", "UTF_8,\uFEFF", "UTF_16LE,\uFEFF", "UTF_16BE,\uFEFF"})
    void unicode_is_known_with_its_mark_and_utf_8_without_it_too(Encoding encoding, String mark) throws Exception {
        assertRead(Written.text(folder, mark + TEXT, encoding), encoding);
    }

    @Test
    void both_compositions_of_unicode_are_the_same_text() throws Exception {
        assertRead(
                Written.text(folder, Normalizer.normalize(TEXT, Normalizer.Form.NFD), Encoding.UTF_8), Encoding.UTF_8);
    }

    @Test
    void windows_1258_is_known_by_what_is_no_utf_8() throws Exception {
        assertRead(Files.write(folder.resolve("a.csv"), windows1258(TEXT)), Encoding.WINDOWS_1258);
    }

    /** As Windows writes it: the letter with its hat, then the tone as a mark of its own. */
    private static byte[] windows1258(String text) {
        StringBuilder typed = new StringBuilder();
        Charset charset = Charset.forName("windows-1258");
        for (String each : text.split("")) {
            String split = Normalizer.normalize(each, Normalizer.Form.NFD);
            String tone = split.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String letter = Normalizer.normalize(
                    split.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
            typed.append(letter).append(tone);
        }
        assertThat(charset.newEncoder().canEncode(typed)).as(typed.toString()).isTrue();
        return typed.toString().getBytes(charset);
    }

    @Test
    void an_encoding_that_is_told_and_does_not_fit_is_refused() throws Exception {
        Path file = Files.write(folder.resolve("a.csv"), windows1258(TEXT));
        assertThatThrownBy(() -> TableFiles.open(file, Optional.of(Encoding.UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void the_old_encoding_tcvn3_is_refused_by_its_name() throws Exception {
        // "Mã, Tên, Đảng bộ cơ sở" as TCVN3 has it.
        byte[] tcvn3 = "M\u00B7,T\u00AAn\r\n1,\u00A7\u00B6ng b\u00E9 c\u00AC s\u00EB\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("a.csv"), tcvn3);
        assertThatThrownBy(() -> TableFiles.open(file, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("TCVN3");
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a90000300, chương trình",
        "7f454c460201, chương trình",
        "d0cf11e0a1b11ae1, .xls",
        "255044462d312e37, PDF",
        "504b030414000000, XLSX",
        "4d00e300, không phải văn bản",
        "'', rỗng"
    })
    void what_is_no_table_is_refused_whatever_its_name_is(String bytes, String because) throws Exception {
        Path file = Files.write(folder.resolve("bang.xlsx"), HexFormat.of().parseHex(bytes));
        assertThatThrownBy(() -> TableFiles.open(file, Optional.empty()))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.vietnamese()).contains(because);
                    assertThat(refused.english()).isNotBlank();
                });
    }
}
