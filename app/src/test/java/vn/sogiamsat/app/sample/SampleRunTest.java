package vn.sogiamsat.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.RunningLedger;

class SampleRunTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private RunningLedger ledger;

    @BeforeEach
    void start() {
        ledger = RunningLedger.start();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void a_sample_goes_in_once_keeps_its_keys_and_stays_out_of_ledgers_in_use() throws IOException {
        write("one", "{}");
        assertThat(send(false)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("[1/1] one: A step: 1 mới (new)");
        assertThat(Files.getPosixFilePermissions(keys()).toString()).doesNotContain("GROUP", "OTHERS");

        said.reset();
        assertThat(send(false)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("không ghi thêm gì");

        ledger.client().register("in-earnest");
        assertThatThrownBy(() -> send(false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“in-earnest”")
                .hasMessageContaining("--anyway");

        // The keys are lost: with consent the source gets a new one, and everything is there already.
        Files.delete(keys());
        said.reset();
        assertThat(send(true)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("không ghi thêm gì");
    }

    @Test
    void what_the_ledger_does_not_accept_is_named_with_its_reasons() throws IOException {
        write("two", "{\"nonsense\": 1}");
        assertThat(send(true)).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 không nhận", "nonsense");
    }

    @Test
    void a_ledger_that_is_not_there_is_said() throws IOException {
        write("three", "{}");
        assertThatThrownBy(() -> SampleRun.send(
                        Sample.read(folder), URI.create("http://127.0.0.1:1"), "token", keys(), true, terminal()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Không kết nối được");
    }

    @Test
    void a_step_that_names_no_file_is_refused_before_anything_is_sent() throws IOException {
        write("four", "{}");
        Files.delete(folder.resolve("batch.json"));
        assertThatThrownBy(() -> Sample.read(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("A step");
        Files.writeString(folder.resolve("manifest.json"), "{");
        assertThatThrownBy(() -> Sample.read(folder)).isInstanceOf(Refusal.class);
    }

    private boolean send(boolean anyway) {
        return SampleRun.send(
                Sample.read(folder), ledger.client().address(), ledger.operatorToken(), keys(), anyway, terminal());
    }

    private Terminal terminal() {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream);
    }

    private Path keys() {
        return folder.resolve("sample-keys.json");
    }

    private void write(String source, String data) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), """
                {"title": "A sample",
                 "sources": [{"name": "%1$s", "title": "%1$s", "types": ["vn.sogiamsat.*"], "units": ["*"]}],
                 "steps": [{"source": "%1$s", "title": "A step", "batch": "batch.json"}]}""".formatted(source));
        Files.writeString(folder.resolve("batch.json"), """
                [{"specversion": "1.0", "id": "1", "source": "%s", "type": "vn.sogiamsat.meeting.opened.v1",
                  "subject": "meeting/YB-1/2023-10-05/1", "time": "2023-10-05T08:00:00+07:00", "data": %s}]""".formatted(source, data));
    }
}
