package vn.sogiamsat.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.bouncycastle.asn1.x509.GeneralName;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.app.terminal.Refusal;

/** Whom we talk to, and what we say of ourselves. */
class ConnectionsTest {
    private static final GeneralName LOOPBACK = new GeneralName(GeneralName.iPAddress, "127.0.0.1");

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void a_server_that_our_authority_vouches_for_is_believed() throws Exception {
        TestCa ours = new TestCa();
        String url = serve(ours.server(LOOPBACK));
        ask(new SearchSettings(
                List.of(url), "ledger", "elastic", "secret", null, null, ours.pem(folder.resolve("ca.pem"))));
        assertThat(said).containsExactly("Basic ZWxhc3RpYzpzZWNyZXQ=");
    }

    @Test
    void a_server_that_another_authority_vouches_for_is_told_nothing() throws Exception {
        String url = serve(new TestCa().server(LOOPBACK));
        Path ca = new TestCa().pem(folder.resolve("ca.pem"));
        assertThatThrownBy(() -> ask(new SearchSettings(List.of(url), "ledger", "elastic", "secret", null, null, ca)))
                .isInstanceOf(SSLException.class);
        assertThat(said).isEmpty();
    }

    @Test
    void a_server_with_the_certificate_of_another_name_is_told_nothing() throws Exception {
        TestCa ours = new TestCa();
        String url = serve(ours.server(new GeneralName(GeneralName.dNSName, "elsewhere.example.org")));
        Path ca = ours.pem(folder.resolve("ca.pem"));
        assertThatThrownBy(() -> ask(new SearchSettings(List.of(url), "ledger", "elastic", "secret", null, null, ca)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not match");
        assertThat(said).isEmpty();
    }

    @Test
    void without_a_file_those_are_believed_whom_java_trusts_and_they_do_not_vouch_for_ours() throws Exception {
        String url = serve(new TestCa().server(LOOPBACK));
        assertThatThrownBy(() -> ask(SearchSettings.open(List.of(url), "ledger")))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void a_key_in_a_file_is_sent_as_it_is_there() throws Exception {
        Path key = Files.writeString(folder.resolve("query.key"), "aWQ6a2V5\n");
        ask(new SearchSettings(List.of(serve(null)), "ledger", null, null, null, key, null));
        assertThat(said).containsExactly("ApiKey aWQ6a2V5");
    }

    @Test
    void blank_settings_count_as_none() throws Exception {
        ask(new SearchSettings(List.of(serve(null)), "ledger", " ", "", "", Path.of(""), Path.of("")));
        assertThat(said).containsExactly("null");
    }

    @Test
    void proofs_that_contradict_each_other_are_refused() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "aWQ6a2V5");
        assertRefused(
                new SearchSettings(local(), "ledger", "elastic", "secret", "aWQ6a2V5", null, null), "cả khóa API");
        assertRefused(new SearchSettings(local(), "ledger", null, null, "aWQ6a2V5", key, null), "api-key-file");
        assertRefused(new SearchSettings(local(), "ledger", "elastic", null, null, null, null), "mật khẩu");
    }

    @Test
    void files_that_cannot_be_read_are_refused_by_their_names() throws IOException {
        Path none = folder.resolve("none.pem");
        Path noPem = Files.writeString(folder.resolve("ca.txt"), "hello");
        Path empty = Files.writeString(folder.resolve("empty.key"), "\n");
        assertRefused(new SearchSettings(local(), "ledger", null, null, null, null, none), none.toString());
        assertRefused(new SearchSettings(local(), "ledger", null, null, null, null, noPem), noPem.toString());
        assertRefused(new SearchSettings(local(), "ledger", null, null, null, none, null), none.toString());
        assertRefused(new SearchSettings(local(), "ledger", null, null, null, empty, null), empty.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://search.example.org:9200", "http://10.0.0.7:9200", "http://127.example.org:9200"})
    void secrets_are_sent_unencrypted_to_no_other_machine(String url) {
        assertRefused(new SearchSettings(List.of(url), "ledger", "elastic", "secret", null, null, null), "https");
        assertRefused(
                new SearchSettings(
                        List.of("https://one.example.org:9200", url), "ledger", null, null, "aWQ6a2V5", null, null),
                "https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search", "ftp://search:21", "https://user:secret@search:9200", "https://search/path"})
    void what_is_no_address_is_refused(String url) {
        assertRefused(SearchSettings.open(List.of(url), "ledger"), "ledger.elasticsearch.url");
    }

    private static List<String> local() {
        return List.of("http://127.0.0.1:9200");
    }

    private static void assertRefused(SearchSettings settings, String because) {
        assertThatThrownBy(() -> Connections.to(settings).close()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.vietnamese()).contains(because);
            assertThat(refusal.english()).isNotBlank();
        });
    }

    private static void ask(SearchSettings settings) throws IOException {
        try (RestClient connections = Connections.to(settings)) {
            connections.performRequest(new Request("GET", "/_cluster/health"));
        }
    }

    private String serve(@Nullable SSLContext context) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer started;
        if (context == null) {
            started = HttpServer.create(address, 0);
        } else {
            HttpsServer https = HttpsServer.create(address, 0);
            https.setHttpsConfigurator(new HttpsConfigurator(context));
            started = https;
        }
        started.createContext("/", exchange -> {
            said.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        started.start();
        server = started;
        return (context == null ? "http" : "https") + "://127.0.0.1:"
                + started.getAddress().getPort();
    }
}
