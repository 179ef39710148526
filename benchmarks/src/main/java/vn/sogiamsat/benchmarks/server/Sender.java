package vn.sogiamsat.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.databind.json.JsonMapper;

/** A sending system on one connection of its own. */
public final class Sender implements AutoCloseable {
    private static final ContentType BATCH = ContentType.create("application/cloudevents-batch+json");
    private static final ContentType STRUCTURED = ContentType.create("application/cloudevents+json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningApplication application;
    private final String key;
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(new BasicHttpClientConnectionManager())
            .disableAutomaticRetries()
            .build();

    public Sender(RunningApplication application, String key) {
        this.application = application;
        this.key = key;
    }

    /** Registers a source for everything below a unit and returns its key. */
    public static String register(RunningApplication application, String name, String unit) {
        try (Sender operator = new Sender(application, application.operatorToken())) {
            byte[] form = JSON.writeValueAsBytes(
                    Map.of("name", name, "title", name, "types", List.of("vn.sogiamsat.*"), "units", List.of(unit)));
            String answer = operator.post("/api/sources", ContentType.APPLICATION_JSON, form, 201);
            return JSON.readTree(answer).get("key").asString();
        }
    }

    /** Sends a batch all of which is new; returns when it is on disk. */
    public void batch(byte[] events, int size) {
        String answer = post("/api/events", BATCH, events, 200);
        int recorded = answer.split("\"status\":201", -1).length - 1;
        if (recorded != size) {
            throw new IllegalStateException(recorded + " of " + size + " events were recorded: " + answer);
        }
    }

    /** Sends one event that is new; returns when it is on disk. */
    public void single(byte[] event) {
        post("/api/events", STRUCTURED, event, 201);
    }

    private String post(String path, ContentType type, byte[] body, int expected) {
        HttpPost request = new HttpPost(application.uri(path));
        request.setHeader("Authorization", "Bearer " + key);
        request.setEntity(new ByteArrayEntity(body, type));
        try {
            return http.execute(request, response -> {
                String answer = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
                if (response.getCode() != expected) {
                    throw new IllegalStateException(response.getCode() + ": " + answer);
                }
                return answer;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
