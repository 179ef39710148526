package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.Json;

/** The vault behind the write side's door, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VaultHttpTest {
    static final String OPERATOR = "operator";
    private static final JsonMapper JSON = Json.mapper();

    RunningCommandSide ledger;
    private HttpClient client;
    private Map<String, String> keys;

    @BeforeAll
    void open() {
        ledger = RunningCommandSide.start();
        client = HttpClient.newHttpClient();
        keys = new ConcurrentHashMap<>(Map.of(OPERATOR, ledger.operatorToken()));
    }

    @AfterAll
    void close() {
        client.close();
        ledger.close();
    }

    /** The key of a source, which is registered when it is first asked for. */
    String key(String source) {
        return keys.computeIfAbsent(source, ledger::register);
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

    /** All files in which the write side could leave something of a document. */
    List<Path> files() {
        Path scratch = ((File) ledger.part(ServletContext.class).getAttribute(ServletContext.TEMPDIR)).toPath();
        return Stream.of(folder(), scratch).flatMap(VaultHttpTest::files).toList();
    }

    List<Path> drafts() {
        return files(folder().resolve("drafts"))
                .filter(file -> !file.toString().endsWith(".lock"))
                .toList();
    }

    Path objectOf(byte[] content) {
        String id = row(content).orElseThrow().storageId().toString();
        return folder().resolve("objects/" + id.substring(0, 2) + "/" + id);
    }

    boolean isAbsent(byte[] content) {
        return row(content).isEmpty() && drafts().isEmpty();
    }

    private Optional<DocumentRow> row(byte[] content) {
        return ledger.part(DocumentTable.class).find(sha256(content));
    }

    /** The vault's folder. */
    Path folder() {
        return Path.of(ledger.part(Environment.class).getRequiredProperty("ledger.vault.folder"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String source, String path) {
        return HttpRequest.newBuilder(ledger.uri("/api/documents" + path))
                .header("Authorization", "Bearer " + key(source));
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
