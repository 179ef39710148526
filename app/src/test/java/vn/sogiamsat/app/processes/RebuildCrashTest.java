package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.servers.testing.SharedServers;

/** A rebuild outlives the process that fills it. */
@Tag("processes")
class RebuildCrashTest {
    private final Path data = SharedServers.temporaryFolder("rebuild-crash").resolve("data");

    @Test
    void a_rebuild_whose_process_is_killed_goes_on_after_the_next_start_and_ends_equal() {
        try (LedgerProcess ledger = LedgerProcess.start(data)) {
            assertThat(command("sample", "--province").exitCode(Duration.ofMinutes(5)))
                    .isZero();
            CommandLineRun watching = command("rebuild", "views");
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> standing(ledger).at("/filling/read").asLong(0) > 0);
            ledger.kill(ledger.application());
            assertThat(ledger.terminal().exitCode(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(watching.exitCode(Duration.ofMinutes(1))).isEqualTo(1);
            assertThat(watching.output()).doesNotContain("now shows", "Exception");
        }
        try (LedgerProcess again = LedgerProcess.start(data)) {
            assertThat(standing(again).path("live").asString()).isEqualTo("v1");
            CommandLineRun rebuild = command("rebuild", "views");
            assertThat(rebuild.exitCode(Duration.ofMinutes(5)))
                    .as(rebuild.output())
                    .isZero();
            // Begun anew, it would be the third.
            assertThat(rebuild.output()).contains("now shows ledger-audit-v1-2", " 0 different");
            assertThat(standing(again).at("/comparison/equal").asLong()).isGreaterThan(1_000);
        }
    }

    private CommandLineRun command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return CommandLineRun.start(Map.of(), all);
    }

    private static JsonNode standing(LedgerProcess ledger) {
        return ledger.client()
                .operator()
                .get("/api/rebuilds")
                .expect(200)
                .json()
                .get(0);
    }
}
