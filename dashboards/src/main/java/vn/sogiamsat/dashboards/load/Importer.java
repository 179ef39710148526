package vn.sogiamsat.dashboards.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.dashboards.model.Language;

/** Puts the shipped dashboards into a Kibana. Done again, what is there is put in its own place. */
public final class Importer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Destination destination;
    private final Duration between;
    private final HttpClient client;

    /**
     * @param between two looks whether Kibana is there
     * @param trusted who is believed to vouch for Kibana; null for those whom Java trusts
     */
    public Importer(Destination destination, Duration between, @Nullable SSLContext trusted) {
        this.destination = destination;
        this.between = between;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        this.client = (trusted == null ? builder : builder.sslContext(trusted)).build();
    }

    /**
     * Waits until Kibana says that it is available.
     *
     * @throws KibanaException when it does not in the time given; says what was seen last
     */
    public void await(Duration most) throws KibanaException {
        long until = System.nanoTime() + most.toNanos();
        String seen = look();
        while (!seen.isEmpty()) {
            if (System.nanoTime() + between.toNanos() > until) {
                throw new KibanaException(
                        "Kibana tại %s chưa sẵn sàng sau %d giây: %s. Kiểm tra địa chỉ (--kibana) và nhật ký của Kibana, hoặc chờ lâu hơn (--wait)."
                                .formatted(destination.kibana(), most.toSeconds(), seen),
                        "Kibana at %s was not available within %d seconds: %s. See to the address (--kibana) and to Kibana's log, or wait longer (--wait)."
                                .formatted(destination.kibana(), most.toSeconds(), seen));
            }
            pause();
            seen = look();
        }
    }

    /** What keeps us from importing; empty for nothing. */
    private String look() {
        try {
            HttpResponse<String> answer =
                    send(destination.request("/api/status").GET());
            if (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == FORBIDDEN) {
                return ""; // It is there; the import itself tells what is wrong with the login.
            }
            if (answer.statusCode() != 200) {
                return "HTTP " + answer.statusCode();
            }
            // Without a login that may see more, only the level is told.
            String level =
                    JSON.readTree(answer.body()).at("/status/overall/level").asString("");
            return level.isEmpty() || level.equals("available") ? "" : level;
        } catch (IOException e) {
            return e.toString();
        } catch (JacksonException e) {
            return "no JSON at /api/status";
        }
    }

    private void pause() {
        try {
            Thread.sleep(between);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * Imports the dashboards of a language with their data views, over those that are there.
     *
     * @return how many objects were taken
     * @throws KibanaException when not all were
     */
    public int put(Language language, Prepared prepared) throws KibanaException {
        HttpResponse<String> answer;
        try {
            answer = send(Multipart.post(
                    destination.inSpace("/api/saved_objects/_import?overwrite=true"),
                    "so-giam-sat-" + language.code() + ".ndjson",
                    prepared.file(language)));
        } catch (IOException e) {
            throw new KibanaException(
                    "Mất kết nối với Kibana tại %s: %s. Cứ chạy lại lệnh này.".formatted(destination.kibana(), e),
                    "The connection to Kibana at %s was lost: %s. Just run this again."
                            .formatted(destination.kibana(), e));
        }
        return switch (answer.statusCode()) {
            case 200 -> taken(answer.body());
            case UNAUTHORIZED ->
                throw new KibanaException(
                        "Kibana không chấp nhận đăng nhập (401). Xem --user và LEDGER_KIBANA_PASSWORD, hoặc LEDGER_KIBANA_API_KEY.",
                        "Kibana did not accept the login (401). See --user and LEDGER_KIBANA_PASSWORD, or LEDGER_KIBANA_API_KEY.");
            case FORBIDDEN ->
                throw new KibanaException(
                        "Tài khoản không được nhập đối tượng vào Kibana (403): cần quyền “Saved Objects Management: All” trong không gian này.",
                        "The login may not import into Kibana (403): it needs “Saved Objects Management: All” in this space.");
            case NOT_FOUND ->
                throw new KibanaException(
                        "Không có không gian “%s” hoặc địa chỉ %s không phải Kibana (404)."
                                .formatted(space(), destination.kibana()),
                        "There is no space “%s”, or %s is no Kibana (404).".formatted(space(), destination.kibana()));
            default ->
                throw new KibanaException(
                        "Kibana trả lời %d: %s".formatted(answer.statusCode(), brief(answer.body())),
                        "Kibana answered %d: %s".formatted(answer.statusCode(), brief(answer.body())));
        };
    }

    private String space() {
        return destination.space() == null ? "default" : destination.space();
    }

    private static int taken(String body) throws KibanaException {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new KibanaException(
                    "Câu trả lời không phải của Kibana: " + brief(body),
                    "This is no answer of a Kibana: " + brief(body));
        }
        if (!answer.at("/success").asBoolean(false)) {
            List<String> refused = new ArrayList<>();
            for (JsonNode error : answer.at("/errors")) {
                refused.add(
                        error.at("/type").asString("") + " " + error.at("/id").asString("") + ": "
                                + error.at("/error/type").asString("") + " "
                                + error.at("/error/message").asString(""));
            }
            throw new KibanaException(
                    "Kibana không nhận: " + String.join("; ", refused),
                    "Kibana refused: " + String.join("; ", refused));
        }
        return answer.at("/successCount").asInt();
    }

    private static String brief(String body) {
        return body.length() > 500 ? body.substring(0, 500) + "…" : body;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
