package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** A ledger and a committee that do what docs/witness.md says, with nothing but what the commands print. */
@Tag("processes")
class WitnessedLedgerTest {
    private final Path temporary = SharedServers.temporaryFolder("witnessed");
    private final Path data = temporary.resolve("data");
    private final Path folder = temporary.resolve("witness");
    private final Path policy = temporary.resolve("policy.txt");
    private final String port = Integer.toString(Ports.free());

    @Test
    void the_checkpoints_of_a_ledger_whose_key_was_rotated_meet_a_policy_that_demands_its_witness() throws Exception {
        LedgerProcess.start(data).close();
        CommandLineRun.run("keys", "rotate", "--data", data.toString());
        String logs = lines(CommandLineRun.run("keys", "show", "--data", data.toString()), "log ");
        String witnesses =
                lines(CommandLineRun.run("witness", "--folder", folder.toString(), "--port", port), "witness ");
        Files.writeString(folder.resolve("logs.txt"), logs);
        Files.writeString(policy, logs + witnesses + "quorum " + witnesses.split(" ")[1] + "\n");
        Policy demanded = Policy.parse(Files.readAllBytes(policy));

        try (CommandLineRun witness = CommandLineRun.start(
                        Map.of(), List.of("witness", "--folder", folder.toString(), "--port", port));
                LedgerProcess ledger = LedgerProcess.start(data, Map.of("LEDGER_LOG_POLICYFILE", policy.toString()))) {
            Sender handbook = ledger.client().register("handbook");
            handbook.send(handbook.event(
                            "1",
                            "meeting.opened",
                            "meeting/YB-1/2023-10-05/1",
                            Instant.parse("2023-10-05T01:00:00Z"),
                            Map.of()))
                    .expect(201);

            URI checkpoint = URI.create("http://127.0.0.1:" + ledger.port() + "/log/checkpoint");
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                Policy.Verdict verdict = demanded.judge(SignedNote.parse(get(checkpoint)));
                assertThat(verdict.logs()).hasSize(2);
                assertThat(verdict.isMet()).as(witness.output()).isTrue();
            });
        }
    }

    private static String lines(CommandLineRun run, String word) {
        return run.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] get(URI address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
