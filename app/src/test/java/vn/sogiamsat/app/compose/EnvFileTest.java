package vn.sogiamsat.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.testing.CommandLineRun;

/** What {@code ./ledger env} writes. */
class EnvFileTest {
    @TempDir
    private Path folder;

    private record Said(int exitCode, String text) {}

    private Said make(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        CommandLineRun.repository().resolve("compose/env.sh").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private Map<String, String> made(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        assertThat(make(file).exitCode()).isZero();
        return lines(Files.readString(file), "");
    }

    /** The lines that set something, or those that would if the mark before them were taken away. */
    private static Map<String, String> lines(String text, String mark) {
        Map<String, String> lines = new TreeMap<>();
        Matcher line = Pattern.compile("(?m)^" + mark + "([A-Z_]+)=(.*)$").matcher(text);
        while (line.find()) {
            lines.put(line.group(1), line.group(2));
        }
        return lines;
    }

    @Test
    void every_secret_is_random_long_and_another_one_each_time() throws Exception {
        Map<String, String> one = made("one");
        Map<String, String> other = made("other");
        assertThat(one)
                .hasSize(8)
                .allSatisfy((name, secret) -> assertThat(secret).matches("[A-Za-z0-9]{32}"));
        Set<String> all = new TreeSet<>(one.values());
        all.addAll(other.values());
        assertThat(all).hasSize(2 * one.size());
    }

    @Test
    void only_its_owner_may_read_it() throws Exception {
        made("mine");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mine"))))
                .isEqualTo("rw-------");
    }

    @Test
    void one_that_is_there_is_never_overwritten() throws Exception {
        Path file = Files.writeString(folder.resolve(".env"), "mine");
        Said said = make(file);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("không ghi đè", "is not overwritten", "move it away");
        assertThat(file).hasContent("mine");

        Path dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertThat(make(dangling).exitCode()).isEqualTo(1);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void nothing_is_left_where_it_cannot_be_written() throws Exception {
        assertThat(make(folder.resolve("no/such/.env")).exitCode()).isNotZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void it_sets_what_the_compose_files_demand_and_offers_what_they_leave_open() throws Exception {
        Map<String, String> set = made("made");
        Map<String, String> offered = lines(Files.readString(folder.resolve("made")), "#");
        Set<String> demanded = new TreeSet<>();
        Map<String, String> open = new TreeMap<>();
        ComposeFile.all().forEach(file -> {
            demanded.addAll(Rules.demanded(file));
            open.putAll(Rules.optional(file));
        });
        assertThat(set.keySet()).isEqualTo(demanded);
        assertThat(offered).as("with the defaults that hold").isEqualTo(open);
    }
}
