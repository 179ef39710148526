package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.servers.testing.SharedServers;

/** The vault in a real server before a real database; all tests of this kind share one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = VaultApplication.class,
        properties = {
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "spring.servlet.multipart.enabled=false",
            "spring.threads.virtual.enabled=true"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VaultHttpTest {
    private static final JsonMapper JSON = Json.mapper();

    /** Made once for all classes, as the application they share is. */
    private static final class Places {
        static final TestLedgerDatabase DATABASE = TestLedgerDatabase.fresh();
        static final Path FOLDER = SharedServers.temporaryFolder("vault");
    }

    @LocalServerPort
    int port;

    @Autowired
    DocumentTable table;

    private HttpClient client;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", Places.DATABASE::url);
        registry.add("spring.datasource.username", () -> TestLedgerDatabase.APP);
        registry.add("spring.datasource.password", () -> TestLedgerDatabase.PASSWORD);
        registry.add("ledger.secrets", () -> Places.FOLDER.resolve("secrets").toString());
        registry.add("ledger.data", () -> Places.FOLDER.resolve("data").toString());
        registry.add(
                "server.tomcat.basedir", () -> Places.FOLDER.resolve("tomcat").toString());
    }

    @BeforeAll
    void open() {
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    void close() {
        client.close();
    }

    /** Content that no other test has, of at least so many bytes. */
    static byte[] content(int atLeast) {
        String line = "Biên bản " + UUID.randomUUID() + "\n";
        return line.repeat(1 + atLeast / line.length()).getBytes(UTF_8);
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(SealedContent.newDigest().digest(content));
    }

    /** An ordinary upload with a declared length. */
    HttpResponse<String> post(String source, byte[] content, String... headers) {
        return send(source, HttpRequest.BodyPublishers.ofByteArray(content), headers);
    }

    /** An upload whose length nobody knows beforehand. */
    HttpResponse<String> postChunked(String source, Supplier<InputStream> content, String... headers) {
        return send(source, HttpRequest.BodyPublishers.ofInputStream(content), headers);
    }

    /** Headers given replace {@code dataclassification: thuong}; a lone {@code -} stands for none at all. */
    private HttpResponse<String> send(String source, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(source, "").POST(body);
        if (headers.length > 1) {
            request.headers(headers);
        }
        if (headers.length == 0 || !(headers[0].equals("-") || List.of(headers).contains("dataclassification"))) {
            request.header("dataclassification", "thuong");
        }
        return answer(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> get(String source, String sha256) {
        return answer(request(source, "/" + sha256).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Of an answer that is a problem, its code. */
    static String code(HttpResponse<?> answer) {
        String body = answer.body() instanceof byte[] bytes
                ? new String(bytes, UTF_8)
                : answer.body().toString();
        return json(body).path("code").asString();
    }

    static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    /** All files that the server has made, besides its secrets. */
    static List<Path> files() {
        return Stream.of("data", "tomcat")
                .map(Places.FOLDER::resolve)
                .flatMap(VaultHttpTest::files)
                .toList();
    }

    static List<Path> drafts() {
        return files(Places.FOLDER.resolve("data/vault/drafts"))
                .filter(file -> !file.toString().endsWith(".lock"))
                .toList();
    }

    Path objectOf(byte[] content) {
        String id = table.find(sha256(content)).orElseThrow().storageId().toString();
        return Places.FOLDER.resolve("data/vault/objects/" + id.substring(0, 2) + "/" + id);
    }

    boolean isAbsent(byte[] content) {
        return table.find(sha256(content)).isEmpty() && drafts().isEmpty();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String source, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/documents" + path))
                .header("Authorization", "Bearer " + source);
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
