package vn.sogiamsat.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as rows. */
class CsvFileTest {
    @TempDir
    private Path folder;

    private List<Row> rows(String text) throws Exception {
        return Written.rows(Written.text(folder, text, Encoding.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_by_the_first_line(String separator) throws Exception {
        assertThat(rows("Mã%sTên%sCấp\n1%sA%s\n".replace("%s", separator)))
                .extracting(Row::cells)
                .contains(List.of(new Cell.Text("1"), new Cell.Text("A"), Cell.BLANK));
    }

    @Test
    void a_separator_that_is_told_counts_and_its_line_is_no_row() throws Exception {
        assertThat(rows("sep=|\nMã|Tên, họ\n")).extracting(Row::number).containsExactly(2L);
    }

    @Test
    void quoted_fields_hold_separators_quotes_and_line_breaks_and_rows_are_numbered_by_their_first_line()
            throws Exception {
        List<Row> rows = rows("a,b\n\"x, \"\"y\"\"\nz\",1\n\n , \nlast,2\n");
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 6L);
        assertThat(rows.get(1).cell(0)).isEqualTo(new Cell.Text("x, \"y\"\nz"));
        assertThat(rows.get(1).cell(9)).isEqualTo(Cell.BLANK);
    }

    @Test
    void a_quote_that_never_closes_is_told_with_the_last_good_line() {
        String text = "a,b\n1,2\n\"3,4\n" + "5,6\n".repeat(100_000);
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Sau dòng 2 ");
    }

    @Test
    void spaces_that_nobody_sees_are_no_part_of_a_text() throws Exception {
        assertThat(rows("\u00A0Mã\u200B ,b\n").getFirst().cell(0)).isEqualTo(new Cell.Text("Mã"));
    }
}
