package vn.sogiamsat.app.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.backup.Restore;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** A ledger that is backed up while senders go on sending, and put back. */
@Tag("processes")
class BackupTest {
    private static final int SOME = 100;

    private final Path folder = SharedServers.temporaryFolder("backup");
    private final Path data = folder.resolve("data");
    private final Path elsewhere = folder.resolve("elsewhere");
    private final Path backup = folder.resolve("backups/first");

    @Test
    void a_running_ledger_is_backed_up_and_what_is_restored_holds_what_was_acknowledged_before() throws Exception {
        Traffic before;
        try (LedgerProcess ledger = LedgerProcess.start(data, search())) {
            Sender sender = ledger.client().register("before");
            sender.upload("Biên bản".getBytes(UTF_8), "text/plain").expect(201);
            before = new Traffic(sender);
            before.awaitMore(SOME);
            Traffic during = new Traffic(ledger.client().register("during"));
            before.close();
            during.awaitMore(1);
            int begun = during.count();
            said(0, "backup", backup.toString(), "--data", data.toString());
            assertThat(during.count()).as("facts taken meanwhile").isGreaterThan(begun);
            assertThat(said(1, "backup", backup.toString(), "--data", data.toString()))
                    .contains("đã có rồi", "is there already");
            during.awaitMore(SOME);
            during.close();
            during.assertKept(ledger.client());
        }
        assertThat(backup.resolveSibling("first.part")).doesNotExist();
        aBackupThatIsNotWholeIsRefused();
        aLedgerIsNotOverwritten();

        said(0, "restore", backup.toString(), "--data", elsewhere.toString());
        try (LedgerProcess restored = LedgerProcess.start(elsewhere, search())) {
            before.assertKept(restored.client());
            Traffic after = new Traffic(restored.client().register("after"));
            after.awaitMore(SOME);
            after.close();
            after.assertSound(restored.client(), elsewhere);
            assertThat(said(0, "verify", "--status", "--data", elsewhere.toString()))
                    .contains("1 documents");
        }
        putBackInItsOwnPlaceItIsRefusedByWhatTheAnchorKnows();
    }

    /** How it goes on when that is accepted: RollbackTest. */
    private void putBackInItsOwnPlaceItIsRefusedByWhatTheAnchorKnows() throws Exception {
        Files.move(data, folder.resolve("broken"));
        said(0, "restore", backup.toString(), "--data", data.toString());
        CommandLineRun start = CommandLineRun.start(
                search(), List.of("start", "--data", data.toString(), "--port", Integer.toString(Ports.free())));
        assertThat(start.exitCode(Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(start.output()).containsPattern("--accept-restore \\d+");
    }

    private void aBackupThatIsNotWholeIsRefused() throws Exception {
        Path version = backup.resolve("postgresql/cluster/PG_VERSION");
        byte[] right = Files.readAllBytes(version);
        Files.write(version, new byte[] {'x'}, StandardOpenOption.APPEND);
        refusesToRestore("PG_VERSION đã bị sửa", "PG_VERSION was changed", "Nothing was restored");
        Files.delete(version);
        refusesToRestore("PG_VERSION đã bị sửa, thiếu", "is missing", "Nothing was restored");
        Files.write(version, right);
        Path stranger = Files.createFile(backup.resolve("ledger/stranger"));
        refusesToRestore("ledger/stranger", "Nothing was restored");
        Files.delete(stranger);
        Path sums = backup.resolve("SHA256SUMS");
        Files.move(sums, folder.resolve("sums"));
        refusesToRestore("không phải là một bản sao lưu trọn vẹn", "is no whole backup");
        Files.move(folder.resolve("sums"), sums);
    }

    private void refusesToRestore(String... reasons) {
        Path target = folder.resolve("never");
        assertThatThrownBy(() -> new Restore(backup).into(target))
                .isInstanceOf(Refusal.class)
                .message()
                .contains(reasons);
        assertThat(target.resolve("ledger.properties")).doesNotExist();
        assertThat(folder.resolve("never.part")).doesNotExist();
    }

    private void aLedgerIsNotOverwritten() {
        assertThatThrownBy(() -> new Restore(backup).into(data))
                .isInstanceOf(Refusal.class)
                .message()
                .contains("không trống", "is not empty");
    }

    private static String said(int exitCode, String... arguments) {
        CommandLineRun run = CommandLineRun.run(arguments);
        assertThat(run.exitCode(Duration.ZERO)).as(run.output()).isEqualTo(exitCode);
        assertThat(run.output()).doesNotContain("Exception", "\tat ");
        return run.output();
    }

    /** Indices of its own, as a machine of its own would have. */
    private static Map<String, String> search() {
        return SharedServers.searchEnvironment();
    }
}
