package vn.sogiamsat.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** The application under load, in a JVM of its own with the heap of production. */
public final class RunningApplication implements AutoCloseable {
    private static final int START_SECONDS = 180;
    private static final String HEAP = "-Xmx512m";

    private final PrivateDatabase database;
    private final Path data = SharedServers.temporaryFolder("benchmark");
    private final int port = Ports.free();
    private final Process process;

    private RunningApplication(PrivateDatabase database, Map<String, String> settings, List<String> javaOptions) {
        this.database = database;
        this.process = launch(settings, javaOptions);
        awaitHealth();
    }

    /**
     * Starts it and waits until it is healthy.
     *
     * @param settings what is to differ from {@code application.yaml}
     * @param javaOptions more options of the JVM, such as those of a profiler
     */
    public static RunningApplication start(
            PrivateDatabase database, Map<String, String> settings, List<String> javaOptions) {
        return new RunningApplication(database, settings, javaOptions);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public String operatorToken() {
        try {
            return Files.readString(data.resolve("secrets/operator.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has been used so far by the application, the database and this program. */
    public CpuTime cpuTime() {
        return CpuTime.now(process.toHandle(), database.process());
    }

    private Process launch(Map<String, String> different, List<String> javaOptions) {
        Map<String, String> settings = new TreeMap<>(database.settings(data));
        settings.put("server.port", Integer.toString(port));
        settings.putAll(different);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add(HEAP);
        command.add("-Daxoniq.update-checker.disabled=true");
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchmarkedApplication.class.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the application", e);
        }
    }

    private void awaitHealth() {
        try {
            for (int tried = 0; tried < START_SECONDS * 5; tried++) {
                if (isHealthy()) {
                    return;
                }
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            process.destroyForcibly();
            throw new IllegalStateException("the application did not start:\n" + Files.readString(log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isHealthy() {
        try (var answer = uri("/actuator/health").toURL().openStream()) {
            return answer.read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log() {
        return data.resolve("application.log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
