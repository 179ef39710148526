package vn.sogiamsat.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.testing.CommandSideProcess;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.TestLedgerDatabase;

/** Two processes on one database and one folder of the log, of which one stands still for a while. */
class PausedProcessTest {
    /** What a paused process may hold is let go by PostgreSQL after a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final TestLedgerDatabase database = TestLedgerDatabase.fresh();
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path data;

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void another_process_takes_over_from_one_that_is_paused_and_there_is_one_history_when_that_wakes()
            throws Exception {
        try (HikariDataSource source = database.dataSource()) {
            JdbcClient jdbc = JdbcClient.create(source);
            Heads heads = new Heads(jdbc);
            Process first = start();
            tell(jdbc, 0, 50);
            awaitSize(heads, 50);
            String holder = holder(jdbc);
            signal(first, "STOP");
            start();
            tell(jdbc, 50, 50);
            awaitSize(heads, 100);
            assertThat(holder(jdbc)).isNotEqualTo(holder);

            signal(first, "CONT");
            for (int told = 100; told < 300; told += 10) {
                tell(jdbc, told, 10);
            }
            awaitSize(heads, 300);
            processes.forEach(Process::destroy);
            for (Process process : processes) {
                process.waitFor();
            }
            LogKeys keys = new LogKeyFile(data.resolve("secrets/log.key"), null)
                    .loadOrCreate(heads.read().epoch(), true);
            LogAudit.assertSound(source, data.resolve("log/epoch-1"), keys, 300);
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CommandSideProcess.class.getName()));
        command.addAll(RunningCommandSide.settings(database, data));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(processes.size() + ".out").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void tell(JdbcClient jdbc, int from, int count) {
        for (int sequence = from; sequence < from + count; sequence++) {
            jdbc.sql("""
                            insert into events.event
                              (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                            values (?, 'meeting-a', ?, 'meeting', '2023-10-05T01:00:00.100Z', 't', '1', '{}', '')""").param(UUID.randomUUID().toString()).param(sequence).update();
        }
    }

    private static String holder(JdbcClient jdbc) {
        return jdbc.sql("select holder from ledger.sequencer")
                .query(String.class)
                .single();
    }

    private static void awaitSize(Heads heads, long size) {
        await().atMost(PATIENCE)
                .until(() -> heads.read().published().isPresent()
                        && heads.read().tree().size() == size);
    }
}
