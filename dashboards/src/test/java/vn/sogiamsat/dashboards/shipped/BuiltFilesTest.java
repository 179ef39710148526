package vn.sogiamsat.dashboards.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltFilesTest {
    private static final String REBUILD =
            "the files are stale; write them again: mvn -pl dashboards -am test -Dtest=BuiltFilesTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Ddashboards.rebuild=true";
    private static final Path COMMITTED = Path.of("src/main/resources", Build.FOLDER);

    @TempDir
    private Path folder;

    @Test
    void the_committed_files_are_those_that_the_program_writes() throws IOException {
        if (Boolean.getBoolean("dashboards.rebuild")) {
            Build.main(new String[] {COMMITTED.toString()});
        }
        Build.main(new String[] {folder.toString()});
        assertThat(read(COMMITTED)).as(REBUILD).isEqualTo(read(folder));
    }

    @Test
    void writing_twice_gives_the_same_bytes() {
        assertThat(Build.files()).isEqualTo(Build.files());
    }

    private static Map<String, String> read(Path from) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(from)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
