package vn.sogiamsat.app.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.RunningLedger;

class SentProvinceTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_ledger_takes_every_event_once() {
        Made.of(Made.size(4, "2025-06", 7, 1), folder.resolve("province"));
        try (RunningLedger ledger = RunningLedger.start()) {
            assertThat(send(ledger)).as(said.toString(StandardCharsets.UTF_8)).isTrue();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("[10/10]");
            said.reset();
            assertThat(send(ledger)).isTrue();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("không ghi thêm gì");
        }
    }

    private boolean send(RunningLedger ledger) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return SampleRun.send(
                Sample.read(folder.resolve("province")),
                ledger.client().address(),
                ledger.operatorToken(),
                folder.resolve("keys.json"),
                false,
                new Terminal(stream, stream));
    }
}
