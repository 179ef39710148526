package vn.sogiamsat.app.machine;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.terminal.Refusal;

/** The machine interface of a running ledger. */
public final class LedgerHttp implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public LedgerHttp(URI address) {
        this.address = address;
    }

    /** What the ledger answered. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The stable code of a problem; empty when the answer is none. */
        public String code() {
            return status < 400 ? "" : json().path("code").asString("");
        }

        /** The ledger's own words, where it did not do what was asked. */
        public Refusal refusal(String asked) {
            String why = body.startsWith("{")
                    ? json().path("title").asString("") + ": "
                            + json().path("detail").asString("")
                    : body;
            return new Refusal(
                    "Sổ trả lời %d cho “%s”. %s".formatted(status, asked, why),
                    "The ledger answered “%s” with %d. %s".formatted(asked, status, why));
        }
    }

    public HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + key);
    }

    public Answer get(String path, String key) {
        return send(request(path, key).GET());
    }

    public Answer postJson(String path, String key, Object body) {
        return send(request(path, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (ConnectException e) {
            throw new Refusal(
                    "Không kết nối được với sổ tại %s. Xem: ./ledger status".formatted(address),
                    "The ledger at %s cannot be reached. See: ./ledger status".formatted(address));
        } catch (IOException e) {
            throw new Refusal(
                    "Mất kết nối với sổ tại %s: %s. Cứ chạy lại lệnh này; điều đã gửi không bị ghi hai lần."
                            .formatted(address, e.getMessage()),
                    "The connection to the ledger at %s was lost: %s. Just run this again; nothing is recorded twice."
                            .formatted(address, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
