package vn.sogiamsat.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.servers.testing.SharedServers;

/** A request can be followed through the logs. */
class RequestIdTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Path log = SharedServers.temporaryFolder("logs").resolve("ledger.log");

    @Test
    void the_id_of_a_request_is_answered_and_stands_in_the_lines_of_intake_commit_and_projection() {
        try (RunningLedger ledger = RunningLedger.start(Map.of(
                "logging.file.name",
                log.toString(),
                "LEDGER_LOG_FORMAT",
                "ecs",
                "logging.level.vn.sogiamsat.app.trace",
                "debug"))) {
            Sender handbook = ledger.client().register("handbook");
            Answer answer = send(handbook, "1", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
            assertThat(id(answer)).isEqualTo(TRACE);
            ledger.awaitProjections();

            assertThat(messages(TRACE)).anyMatch(line -> line.startsWith("submissions of handbook"));
            assertThat(messages(TRACE)).anyMatch(line -> line.startsWith("committed"));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(lines())
                            .filteredOn(line -> line.path("message").asString().contains(TRACE))
                            .extracting(line -> line.path("message").asString())
                            .anyMatch(line -> line.matches("views.*: wrote positions \\d+ to \\d+, of requests .*"))
                            .anyMatch(line ->
                                    line.matches("obligations.*: wrote positions \\d+ to \\d+, of requests .*")));
        }
    }

    @Test
    void an_id_of_the_senders_own_is_taken_where_it_is_well_formed_and_one_is_made_where_not() {
        try (RunningLedger ledger = RunningLedger.start(Map.of("logging.file.name", log.toString()))) {
            Sender handbook = ledger.client().register("handbook");
            assertThat(id(send(handbook, "1", "X-Request-Id", "so-tay-2023.10_0001")))
                    .isEqualTo("so-tay-2023.10_0001");
            for (String wrong : List.of("short", "with spaces in it", "a{evil},b=c;d", "x".repeat(65))) {
                assertThat(id(send(handbook, "1", "X-Request-Id", wrong))).matches("[0-9a-f]{32}");
            }
            assertThat(id(send(handbook, "1", "traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")))
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo("0".repeat(32));
            assertThat(read()).contains("[so-tay-2023.10_0001]").doesNotContain("evil");
        }
    }

    private static Answer send(Sender sender, String id, String header, String value) {
        Map<String, Object> event = sender.event(
                id, "meeting.opened", "meeting/YB-1/2023-10-05/1", Instant.parse("2023-10-05T01:00:00Z"), Map.of());
        return sender.http()
                .post(
                        "/api/events",
                        "application/cloudevents+json",
                        new JsonMapper().writeValueAsBytes(event),
                        header,
                        value);
    }

    private static String id(Answer answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private List<String> messages(String request) {
        return lines().stream()
                .filter(line -> line.path("request").asString("").equals(request))
                .map(line -> line.path("message").asString())
                .toList();
    }

    private List<JsonNode> lines() {
        JsonMapper json = new JsonMapper();
        return read().lines().map(json::readTree).toList();
    }

    private String read() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
