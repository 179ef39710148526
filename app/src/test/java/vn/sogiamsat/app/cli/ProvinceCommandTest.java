package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvinceCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_province_is_only_written_when_only_that_is_asked_for() {
        Typed typed = province("--cells", "2", "--months", "2", "--members-per-cell", "5-6", "--write-only");
        assertThat(typed.text()).contains("sự kiện", "events written");
        assertThat(typed.exitCode()).isZero();
        assertThat(folder)
                .isDirectoryContaining(file -> file.endsWith("manifest.json"))
                .isDirectoryContaining(file -> file.endsWith("verdicts.jsonl"));
    }

    @Test
    void a_size_that_cannot_be_is_refused_with_what_can() {
        assertRefused(province("--cells", "3001", "--write-only"), "--cells", "3000");
        assertRefused(province("--members-per-cell", "20-10", "--write-only"), "--members-per-cell", "20");
        assertRefused(province("--members-per-cell", "many", "--write-only"), "“many”", "12-27");
        assertRefused(province("--members-per-cell", "1-2-3", "--write-only"), "“1-2-3”");
        assertRefused(province("--months", "0", "--write-only"), "--months");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void its_options_mean_nothing_without_it() {
        assertThat(Typed.ledger("sample", "--cells", "5").exitCode()).isEqualTo(2);
    }

    /** @param options of which the last takes the folder */
    private Typed province(String... options) {
        String[] typed = new String[options.length + 3];
        typed[0] = "sample";
        typed[1] = "--province";
        System.arraycopy(options, 0, typed, 2, options.length);
        typed[typed.length - 1] = folder.toString();
        return Typed.ledger(typed);
    }

    private static void assertRefused(Typed typed, String... said) {
        assertThat(typed.text()).contains(said).doesNotContain("Exception");
        assertThat(typed.exitCode()).isNotZero();
    }
}
