package vn.sogiamsat.command.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.command.CommandSide;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.servers.testing.SharedServers;

/** The write side alone, over a real PostgreSQL, spoken to over HTTP as its senders do. */
public final class RunningCommandSide implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestLedgerDatabase database;
    private final @Nullable AxonServerStandIn axonServer;
    private final Path data = SharedServers.temporaryFolder("command-side");
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;

    private RunningCommandSide(TestLedgerDatabase database, @Nullable AxonServerStandIn axonServer) {
        this.database = database;
        this.axonServer = axonServer;
        this.context = run();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(CommandSide.class)
    static class Application {
        @Bean
        StoppableClock clock() {
            return new StoppableClock();
        }
    }

    public static RunningCommandSide start() {
        return on(TestLedgerDatabase.fresh());
    }

    /** With the events in what the connector takes for an Axon Server. */
    public static RunningCommandSide onAxonServer() {
        return new RunningCommandSide(
                TestLedgerDatabase.fresh(), new AxonServerStandIn(SharedServers.temporaryFolder("axon-server")));
    }

    public static RunningCommandSide on(TestLedgerDatabase database) {
        return new RunningCommandSide(database, null);
    }

    private ConfigurableApplicationContext run() {
        List<String> settings = new ArrayList<>(settings(database, data));
        if (axonServer != null) {
            settings.remove("--axon.axonserver.enabled=false");
            settings.add("--axon.axonserver.enabled=true");
            settings.add("--axon.axonserver.servers=" + axonServer.address());
        }
        return SpringApplication.run(Application.class, settings.toArray(String[]::new));
    }

    /** As {@code --name=value}, for a process over this database and this folder. */
    public static List<String> settings(TestLedgerDatabase database, Path data) {
        return List.of(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "spring.threads.virtual.enabled=true",
                        "spring.flyway.enabled=false",
                        "spring.servlet.multipart.enabled=false",
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.app().role(),
                        "spring.datasource.password=" + database.app().password(),
                        "spring.datasource.hikari.connection-timeout=3000",
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.serializer.events=jackson3",
                        // Tests count the events they told.
                        "ledger.compliance.opens-months=false",
                        "ledger.compliance.closes-days=false",
                        "ledger.data=" + data,
                        "ledger.secrets=" + data.resolve("secrets"),
                        "ledger.operator-token-file=" + data.resolve("secrets/operator.token"),
                        "ledger.vault.folder=" + data.resolve("vault"),
                        "ledger.log.folder=" + data.resolve("log"),
                        "ledger.log.key-file=" + data.resolve("secrets/log.key"),
                        "ledger.log.interval=50ms",
                        "ledger.verify.daily-at=")
                .stream()
                .map(setting -> "--" + setting)
                .toList();
    }

    /** Stops and starts again on the same data. */
    public void restart() {
        context.close();
        context = run();
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What the events lie in, where that is not PostgreSQL. */
    public AxonServerStandIn axonServer() {
        return Objects.requireNonNull(axonServer, "the events lie in PostgreSQL");
    }

    public TestLedgerDatabase database() {
        return database;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public String operatorToken() {
        try {
            return Files.readString(data.resolve("secrets/operator.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers a source and returns its key. */
    public String register(String name, List<String> types, List<String> units) {
        Answer answer = post(
                "/api/sources",
                operatorToken(),
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsBytes(Map.of("name", name, "title", name, "types", types, "units", units)));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.json().get("key").asString();
    }

    public String register(String name) {
        return register(name, List.of("vn.sogiamsat.*"), List.of("*"));
    }

    public Answer post(String path, String key, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    public Answer get(String path, String key) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + key)
                .build());
    }

    /** Sends one event in structured mode. */
    public Answer send(String key, Map<String, ?> event) {
        return post(
                "/api/events",
                key,
                Map.of("Content-Type", "application/cloudevents+json"),
                JSON.writeValueAsBytes(event));
    }

    public Answer sendBatch(String key, List<? extends Map<String, ?>> events) {
        return post(
                "/api/events",
                key,
                Map.of("Content-Type", "application/cloudevents-batch+json"),
                JSON.writeValueAsBytes(events));
    }

    /** The stored events of a type, oldest first, as JSON. */
    public List<JsonNode> stored(String type) {
        if (axonServer != null) {
            return part(EventArchive.class).read(0, Integer.MAX_VALUE).stream()
                    .filter(event -> event.type().equals(type))
                    .map(event -> JSON.readTree(event.payload()))
                    .toList();
        }
        return database
                .query("select convert_from(payload, 'UTF8') from events.event where type = '" + type
                        + "' order by global_index")
                .stream()
                .map(JSON::readTree)
                .collect(Collectors.toList());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
        if (axonServer != null) {
            axonServer.close();
        }
    }
}
