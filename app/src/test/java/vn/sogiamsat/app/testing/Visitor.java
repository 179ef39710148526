package vn.sogiamsat.app.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.servers.testing.SearchServer;

/** Somebody who speaks HTTP with a ledger: nobody in particular, a key's holder, or a person with a session. */
public final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI ledger;
    private final @Nullable String authorization;
    private final HttpClient client;

    /** @param key sent as a bearer token; null for somebody without */
    Visitor(URI ledger, @Nullable String key) {
        this(ledger, key == null ? null : "Bearer " + key, HttpClient.newBuilder());
    }

    /** Somebody who goes to Elasticsearch itself. */
    static Visitor of(SearchServer server) {
        return new Visitor(
                URI.create(server.url()),
                server.authorization(),
                HttpClient.newBuilder().sslContext(server.trust()));
    }

    private Visitor(URI ledger, @Nullable String authorization, HttpClient.Builder client) {
        this.ledger = ledger;
        this.authorization = authorization;
        this.client = client.cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The page as a browser of a Vietnamese reader would ask for it; redirects are not followed. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer postJson(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsBytes(body));
    }

    /** Sends a form of a page, with the token that this page's own forms carry. */
    public Answer submit(String page, String action, Map<String, String> fields) {
        String token = HiddenField.csrf(get(page).expect(200).body());
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, UTF_8) + "&", ""));
        return post(action, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    /** The same, where a file is the answer; fails when it is not. */
    public byte[] download(String page, Map<String, String> fields) {
        String token = HiddenField.csrf(get(page).expect(200).body());
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, UTF_8) + "&", ""));
        try {
            HttpResponse<byte[]> answer = client.send(
                    request(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(ledger.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "vi");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
