package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real, single-node Elasticsearch on loopback. */
public final class ElasticsearchServer implements ChildServer {
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final ElasticsearchOptions options;
    private final Path programs;
    private final @Nullable String password;
    private ChildProcess process;

    private ElasticsearchServer(ElasticsearchOptions options, Path programs, @Nullable String password) {
        this.options = options;
        this.programs = programs;
        this.password = password;
        this.process = launch();
    }

    /**
     * Starts the server and waits until its cluster is usable; first ends what a crash left running on its data.
     *
     * @throws ServerException when it does not come up; the message holds the end of its log
     */
    public static ElasticsearchServer start(ElasticsearchOptions options) {
        Path programs = Distribution.unpacked(options.home(), "elasticsearch");
        Leftovers.end(options.data(), "TERM", STOP);
        String password = options.secret() == null ? null : Secrets.of(options.secret());
        try {
            configure(options, programs, password);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + options.data(), e);
        }
        return new ElasticsearchServer(options, programs, password);
    }

    public String url() {
        return "http://127.0.0.1:" + options.httpPort();
    }

    /** The application's user; null when security is off. */
    public @Nullable String username() {
        return password == null ? null : ElasticsearchOptions.USER;
    }

    /** The application's password; null when security is off. */
    public @Nullable String password() {
        return password;
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    @Override
    public String lastLines() {
        return process.lastLines();
    }

    /** Starts again, on the same port and data, a server that was closed or killed. */
    public void restart() {
        close();
        process = launch();
    }

    /** Ends the server at once, as a power cut would. For tests of crashes. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop("TERM", STOP);
    }

    private ChildProcess launch() {
        ChildProcess started = ChildProcess.start(
                name(),
                List.of(
                        programs.resolve("bin/elasticsearch").toString(),
                        "-Epath.data=" + options.data().resolve("data")),
                environment(options),
                options.data().resolve("console.log"));
        started.awaitReady(this::answers, START);
        return started;
    }

    private boolean answers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=2s"))
                    .timeout(Duration.ofSeconds(5));
            if (password != null) {
                String basic = Base64.getEncoder()
                        .encodeToString((username() + ":" + password).getBytes(StandardCharsets.UTF_8));
                request.header("Authorization", "Basic " + basic);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void configure(ElasticsearchOptions options, Path programs, @Nullable String password)
            throws IOException {
        Path data = options.data();
        Path conf = data.resolve("config");
        for (String folder : List.of("config", "data", "logs", "tmp", "snapshots")) {
            Files.createDirectories(data.resolve(folder));
        }
        // The indices hold names; they are nobody else's business on a shared machine.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> shipped = Files.list(programs.resolve("config"))) {
            for (Path file : (Iterable<Path>) shipped.filter(Files::isRegularFile)::iterator) {
                if (!Files.exists(conf.resolve(file.getFileName()))) {
                    Files.copy(file, conf.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.writeString(conf.resolve("elasticsearch.yml"), settings(options, password != null));
        Files.writeString(conf.resolve("roles.yml"), """
                # What the application may do: its own indices, and look at the cluster's health.
                ledger_app:
                  cluster: [ "monitor", "manage_index_templates" ]
                  indices:
                    - names: [ "*" ]
                      privileges: [ "all" ]
                      allow_restricted_indices: false
                """);
        if (password != null) {
            Files.writeString(
                    conf.resolve("users"), ElasticsearchOptions.USER + ":" + PasswordHash.of(password) + "\n");
            Files.writeString(conf.resolve("users_roles"), "ledger_app:" + ElasticsearchOptions.USER + "\n");
        }
        ChildUser.current().own(data);
    }

    private static String settings(ElasticsearchOptions options, boolean secured) {
        return """
                cluster.name: so-giam-sat
                node.name: so-giam-sat
                discovery.type: single-node
                http.host: 127.0.0.1
                http.port: %d
                transport.host: 127.0.0.1
                transport.port: %d
                path.logs: %s
                path.repo: %s
                action.auto_create_index: false
                xpack.security.enabled: %s
                xpack.security.http.ssl.enabled: false
                xpack.security.transport.ssl.enabled: false
                """.formatted(
                        options.httpPort(),
                        Ports.free(),
                        options.data().resolve("logs"),
                        options.data().resolve("snapshots"),
                        secured);
    }

    private static Map<String, String> environment(ElasticsearchOptions options) {
        int heap = options.heapMegabytes();
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", options.data().resolve("config").toString(),
                "ES_TMPDIR", options.data().resolve("tmp").toString(),
                "ES_JAVA_OPTS", "-Xms" + heap + "m -Xmx" + heap + "m",
                "CLI_JAVA_OPTS", "-Xmx64m");
    }
}
