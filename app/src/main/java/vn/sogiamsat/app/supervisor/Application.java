package vn.sogiamsat.app.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.servers.JavaOptions;
import vn.sogiamsat.servers.JavaServer;

/** Starts the application itself, in a JVM of its own. */
public final class Application {
    /** The argument by which the program knows that it is to be the application. */
    public static final String ARGUMENT = "application";

    private static final String HEAP = "LEDGER_APPLICATION_HEAP";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(40);

    private Application() {}

    static JavaServer start(DataFolder folder, StartOptions options, Store store, Search search) {
        Path program = copied(options.jar(), folder);
        Path temporary = folder.application().resolve("tmp");
        Path logs = folder.applicationLog().getParent();
        try {
            for (Path made : List.of(temporary, logs, folder.kept(), folder.anchor())) {
                Files.createDirectories(made);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
        return JavaServer.start(
                new JavaOptions(
                        "Sổ Giám Sát",
                        List.of(
                                "-Xmx" + heap(options.environment()),
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.io.tmpdir=" + temporary,
                                "-Daxoniq.update-checker.disabled=true",
                                "-jar",
                                program.toString(),
                                ARGUMENT),
                        environment(folder, options, store, search),
                        folder.application(),
                        List.of(temporary, logs, folder.kept(), folder.anchor()),
                        START,
                        STOP),
                () -> isHealthy(options.port()));
    }

    /** Obligations are judged in memory: a large province takes more than what is enough for a district. */
    private static String heap(Map<String, String> environment) {
        String heap = environment.getOrDefault(HEAP, "512m");
        if (!heap.matches("[1-9][0-9]{0,5}[mg]")) {
            throw new Refusal(
                    "%s phải là một số kèm m hoặc g, như 4g; ở đây là «%s».".formatted(HEAP, heap),
                    "%s must be a number with m or g, such as 4g; here it is “%s”.".formatted(HEAP, heap));
        }
        return heap;
    }

    /** Whether the application on this port says that all is well with it. */
    public static boolean isHealthy(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Settings for the application pass through; how to reach the database as its owner does not, for that is not for
     * the application to know.
     */
    private static Map<String, String> environment(
            DataFolder folder, StartOptions options, Store store, Search search) {
        Map<String, String> environment = new TreeMap<>();
        options.environment().forEach((name, value) -> {
            if (name.matches("(LEDGER|SPRING|SERVER|LOGGING|MANAGEMENT|AXON)_.*")
                    && !name.startsWith("LEDGER_DATABASE_")) {
                environment.put(name, value);
            }
        });
        environment.putAll(search.settings());
        environment.put("SPRING_DATASOURCE_URL", store.url());
        environment.put("SPRING_DATASOURCE_USERNAME", store.app().role());
        environment.put("SPRING_DATASOURCE_PASSWORD", store.app().password());
        environment.put("SERVER_PORT", Integer.toString(options.port()));
        if (OwnDatabase.in(options.environment()).isEmpty()) {
            // Nobody else reaches the private database: after a crash its claims are taken over at once.
            environment.put("LEDGER_NODE", "embedded");
        }
        environment.putIfAbsent("LEDGER_LOG_ANCHOR_FOLDER", folder.anchor().toString());
        environment.put("LEDGER_DATA", folder.kept().toString());
        environment.put("LOGGING_FILE_NAME", folder.applicationLog().toString());
        // What is said at the console of a start that failed is the reason alone; the log file has the rest.
        environment.put("LOGGING_THRESHOLD_CONSOLE", "OFF");
        return environment;
    }

    /**
     * Runs from a copy, so that a build while the ledger runs does not pull the program from under it, and so that the
     * application's user can read it wherever the project lies.
     */
    private static Path copied(Path jar, DataFolder folder) {
        Path copy = folder.application().resolve("ledger.jar");
        try {
            Files.createDirectories(copy.getParent());
            Files.setPosixFilePermissions(copy.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the program " + jar + " to " + copy, e);
        }
    }
}
