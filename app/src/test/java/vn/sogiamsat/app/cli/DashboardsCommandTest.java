package vn.sogiamsat.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.search.TestCa;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;

/** What is typed and what is said; what is sent is held by the importer's own tests. */
class DashboardsCommandTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final HttpServer kibana = HttpServer.create(ANY_PORT, 0);
    private final String address = "http://127.0.0.1:" + kibana.getAddress().getPort();

    @TempDir
    private Path folder;

    DashboardsCommandTest() throws IOException {
        start(kibana);
    }

    private void start(HttpServer server) {
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean isStatus = exchange.getRequestURI().getPath().equals("/api/status");
        if (!isStatus) {
            taken.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + "\n" + sent);
        }
        String path = exchange.getRequestURI().getPath();
        String answer = isStatus
                ? "{\"status\":{\"overall\":{\"level\":\"available\"}}}"
                : path.endsWith("/_search") ? "{\"hits\":{\"hits\":[]}}" : "{\"success\":true,\"successCount\":11}";
        byte[] body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        kibana.stop(0);
    }

    @Test
    void both_languages_are_imported_into_the_space_and_links_lead_to_the_ledger_told() {
        Typed typed = Typed.ledger(
                Map.of("LEDGER_KIBANA_PASSWORD", "secret"),
                "dashboards",
                "import",
                "--kibana",
                address,
                "--user",
                "elastic",
                "--space",
                "kiem-tra",
                "--ledger-url",
                "https://so.example.org");
        assertThat(typed.exitCode()).as(typed.text()).isZero();
        assertThat(typed.text()).contains("Đã nhập 11 đối tượng (vi)", "imported 11 objects (en)");
        assertThat(taken)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .startsWith("/s/kiem-tra/api/saved_objects/_import?overwrite=true Basic ")
                        .contains("https://so.example.org/meetings/"));
    }

    @Test
    void units_and_superiors_are_called_as_the_ledger_calls_them_and_never_by_name() {
        try (RunningLedger ledger = RunningLedger.start()) {
            Sender handbook = ledger.client().register("handbook");
            handbook.send(handbook.event(
                            "1",
                            "unit.established",
                            "unit/MAU-1",
                            Instant.parse("2025-01-01T01:00:00Z"),
                            Map.of("name", "Chi bộ thôn 1", "level", "cell", "validFrom", "2020-01-01")))
                    .expect(201);
            ledger.awaitProjections();
            Typed typed = Typed.ledger(
                    ledger.elasticsearchLogin(),
                    "dashboards",
                    "import",
                    "--kibana",
                    address,
                    "--language",
                    "vi",
                    "--prefix",
                    ledger.indexPrefix(),
                    "--elasticsearch-url",
                    ledger.elasticsearchUrl());
            assertThat(typed.exitCode()).as(typed.text()).isZero();
            assertThat(taken).hasSize(1).first().asString().contains("Chi bộ thôn 1 (MAU-1)");
        }
    }

    @Test
    void kibana_and_elasticsearch_are_believed_by_the_authority_told_and_a_key_is_read_from_its_file()
            throws Exception {
        TestCa ours = new TestCa();
        HttpsServer secured = HttpsServer.create(ANY_PORT, 0);
        secured.setHttpsConfigurator(
                new HttpsConfigurator(ours.server(new GeneralName(GeneralName.iPAddress, "127.0.0.1"))));
        start(secured);
        try {
            String url = "https://127.0.0.1:" + secured.getAddress().getPort();
            Path key = Files.writeString(folder.resolve("kibana-reader.key"), "a2V5OnNlY3JldA==\n");
            List<String> command = List.of(
                    "dashboards",
                    "import",
                    "--language",
                    "vi",
                    "--kibana",
                    url,
                    "--elasticsearch-url",
                    url,
                    "--wait",
                    "0");
            Map<String, String> environment =
                    Map.of("LEDGER_ELASTICSEARCH_API_KEY_FILE", key.toString(), "LEDGER_KIBANA_API_KEY", "a2liYW5h");

            assertThat(Typed.ledger(environment, command.toArray(String[]::new)).exitCode())
                    .isNotZero();
            assertThat(taken).isEmpty();
            List<String> trusting = new ArrayList<>(command);
            trusting.addAll(
                    List.of("--ca-file", ours.pem(folder.resolve("ca.pem")).toString()));
            Typed typed = Typed.ledger(environment, trusting.toArray(String[]::new));

            assertThat(typed.exitCode()).as(typed.text()).isZero();
            assertThat(taken)
                    .anyMatch(request -> request.startsWith("/ledger-organisation/_search ApiKey a2V5OnNlY3JldA=="))
                    .anyMatch(
                            request -> request.startsWith("/api/saved_objects/_import?overwrite=true ApiKey a2liYW5h"));
        } finally {
            secured.stop(0);
        }
    }

    @Test
    void what_is_wrong_is_said() {
        assertThat(Typed.ledger("dashboards", "import").text()).contains("--kibana");
        assertThat(Typed.ledger("dashboards", "import", "--kibana", "kibana").text())
                .contains("không phải địa chỉ");
        assertThat(Typed.ledger("dashboards", "import", "--kibana", address, "--user", "elastic")
                        .text())
                .contains("LEDGER_KIBANA_PASSWORD");
        assertThat(Typed.ledger("dashboards", "import", "--kibana", address, "--language", "fr")
                        .text())
                .contains("“fr”");
        Typed nowhere =
                Typed.ledger("dashboards", "import", "--kibana", address, "--elasticsearch-url", "http://127.0.0.1:1");
        assertThat(nowhere.exitCode()).isNotZero();
        assertThat(nowhere.text()).contains("--elasticsearch-url");
        kibana.stop(0);
        Typed gone = Typed.ledger("dashboards", "import", "--kibana", address, "--wait", "0");
        assertThat(gone.exitCode()).isNotZero();
        assertThat(gone.text()).contains("chưa sẵn sàng", "--wait");
        assertThat(taken).isEmpty();
    }
}
