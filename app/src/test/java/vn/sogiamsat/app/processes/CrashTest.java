package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.servers.testing.SharedServers;

/** What was acknowledged survives, and nothing is left running, whoever is killed. */
@Tag("processes")
class CrashTest {
    private final Path data = SharedServers.temporaryFolder("crash").resolve("data");

    @Test
    void whoever_is_killed_the_next_start_puts_it_right_and_no_acknowledged_fact_is_lost() {
        String key;
        Answer receipt;
        try (LedgerProcess ledger = LedgerProcess.start(data)) {
            Sender handbook = ledger.client().register("handbook");
            key = handbook.key();
            receipt = handbook.send(handbook.event(
                            "1",
                            "meeting.opened",
                            "meeting/YB-1/2023-10-05/1",
                            Instant.parse("2023-10-05T01:00:00Z"),
                            Map.of()))
                    .expect(201);
            ledger.terminal().kill();
            assertThat(ledger.children()).as("left running").hasSizeGreaterThanOrEqualTo(3);
        }

        try (LedgerProcess again = LedgerProcess.start(data)) {
            assertThat(again.says("Lần chạy trước chưa dừng hẳn")).isTrue();
            assertThat(original(again, key))
                    .isEqualTo(receipt.json().get("eventId").asString());

            again.kill(again.application());
            assertThat(again.terminal().exitCode(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(again.terminal().output()).contains("đã tự dừng", "has ended by itself");
            assertThat(again.children()).isEmpty();
        }

        try (LedgerProcess third = LedgerProcess.start(data)) {
            assertThat(third.says("Lần chạy trước chưa dừng hẳn")).isFalse();
            third.kill(third.postgres());
            assertThat(third.terminal().exitCode(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(third.terminal().output()).contains("PostgreSQL đã tự dừng");
            assertThat(third.children()).isEmpty();
        }

        try (LedgerProcess last = LedgerProcess.start(data)) {
            assertThat(original(last, key))
                    .isEqualTo(receipt.json().get("eventId").asString());
            last.terminal().controlC();
            assertThat(last.terminal().exitCode(Duration.ofMinutes(2))).isEqualTo(130);
            assertThat(last.terminal().output()).contains("Đã dừng").doesNotContain("đã tự dừng");
            assertThat(last.children()).isEmpty();
        }
    }

    @Test
    void a_start_that_is_interrupted_leaves_nothing_running_and_the_next_one_works() {
        for (String until : List.of("PostgreSQL", "Elasticsearch")) {
            CommandLineRun start =
                    CommandLineRun.start(Map.of(), List.of("start", "--data", data.toString(), "--port", "8199"));
            await().atMost(Duration.ofMinutes(2)).until(() -> start.output().contains(until));
            start.controlC();
            assertThat(start.exitCode(Duration.ofMinutes(2))).isEqualTo(130);
            assertThat(start.output()).doesNotContain("Lý do", "Exception");
        }
        try (LedgerProcess ledger = LedgerProcess.start(data)) {
            assertThat(ledger.says("Lần chạy trước chưa dừng hẳn")).isFalse();
            CommandLineRun stop = CommandLineRun.run("stop", "--data", data.toString());
            assertThat(stop.exitCode(Duration.ZERO)).isZero();
            assertThat(ledger.terminal().exitCode(Duration.ofSeconds(10))).isEqualTo(143);
            assertThat(ledger.children()).isEmpty();
        }
        CommandLineRun status = CommandLineRun.run("status", "--data", data.toString());
        assertThat(status.output()).contains("Không có sổ nào đang chạy", "./ledger start");
        assertThat(status.exitCode(Duration.ZERO)).isEqualTo(1);
    }

    private static String original(LedgerProcess ledger, String key) {
        return ledger.client()
                .holderOf(key)
                .get("/api/receipts?source=handbook&id=1")
                .expect(200)
                .json()
                .get("eventId")
                .asString();
    }
}
