package vn.sogiamsat.app.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.servers.testing.SharedServers;

/** Health tells the truth while a server says nothing at all, and a stop lets those finish who have begun. */
@Tag("processes")
class ReadinessTest {
    private final Path data = SharedServers.temporaryFolder("readiness").resolve("data");

    @Test
    void readiness_follows_the_store_and_names_elasticsearch_and_a_stop_completes_what_has_begun() throws Exception {
        try (LedgerProcess ledger = LedgerProcess.start(data)) {
            assertThat(state(ledger, 200, "elasticsearch")).isEqualTo("ok");

            List<Long> postgres = ledger.allOfPostgres();
            postgres.forEach(pid -> ledger.signal("STOP", pid));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(ledger, "readiness").status() == 503);
            assertThat(state(ledger, 503, "store")).isEqualTo("unreachable");
            get(ledger, "liveness").expect(200);
            postgres.forEach(pid -> ledger.signal("CONT", pid));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(ledger, "readiness").status() == 200);

            List<Long> elasticsearch = ledger.elasticsearch();
            assertThat(elasticsearch).isNotEmpty();
            elasticsearch.forEach(pid -> ledger.signal("STOP", pid));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> state(ledger, 200, "elasticsearch").equals("degraded"));
            get(ledger, "liveness").expect(200);
            elasticsearch.forEach(pid -> ledger.signal("CONT", pid));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> state(ledger, 200, "elasticsearch").equals("ok"));

            assertThat(answerToWhatBeganBeforeAStop(ledger)).startsWith("HTTP/1.1 201");
            assertThat(ledger.terminal().exitCode(Duration.ofMinutes(1))).isEqualTo(1);
        }
    }

    private static String answerToWhatBeganBeforeAStop(LedgerProcess ledger) throws IOException {
        Sender handbook = ledger.client().register("handbook");
        byte[] event = new JsonMapper()
                .writeValueAsBytes(handbook.event(
                        "1",
                        "meeting.opened",
                        "meeting/YB-1/2023-10-05/1",
                        Instant.parse("2023-10-05T01:00:00Z"),
                        Map.of()));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ledger.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + handbook.key()
                            + "\r\nContent-Type: application/cloudevents+json\r\nContent-Length: " + event.length
                            + "\r\nExpect: 100-continue\r\n\r\n")
                    .getBytes(UTF_8));
            out.flush();
            // "100 Continue" says that the request is being handled.
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 100");
            out.write(event, 0, event.length / 2);
            out.flush();
            ledger.signal("TERM", ledger.application());
            await().atMost(Duration.ofSeconds(15)).until(() -> takesNobody(ledger.port()));
            out.write(event, event.length / 2, event.length - event.length / 2);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return answer.substring(answer.indexOf("HTTP/1.1"));
        }
    }

    private static boolean takesNobody(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        }
    }

    private static Answer get(LedgerProcess ledger, String group) {
        return ledger.client().anonymous().get("/actuator/health/" + group);
    }

    private static String state(LedgerProcess ledger, int status, String component) {
        return get(ledger, "readiness")
                .expect(status)
                .json()
                .at("/components/" + component + "/details/state")
                .asString();
    }
}
