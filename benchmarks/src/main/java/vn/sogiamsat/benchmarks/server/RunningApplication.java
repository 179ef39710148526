package vn.sogiamsat.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.servers.Ports;

/** The application under load, in a JVM of its own. */
public final class RunningApplication implements AutoCloseable {
    private static final int START_SECONDS = 180;
    private static final int POLLS_A_SECOND = 5;

    private final Path data;
    private final int port = Ports.free();
    private final JavaChild child;

    private RunningApplication(Path data, Map<String, String> settings, List<String> javaOptions) {
        this.data = data;
        Map<String, String> all = new TreeMap<>(settings);
        all.put("server.port", Integer.toString(port));
        this.child = JavaChild.start(BenchmarkedApplication.class, javaOptions, all, log());
        awaitHealth();
    }

    /**
     * Starts it and waits until it is healthy.
     *
     * @param data the folder of its secrets, its users and its log
     * @param settings what is to differ from {@code application.yaml}
     * @param javaOptions more options of the JVM, such as those of a profiler
     */
    public static RunningApplication start(
            PrivateDatabase database, Path data, Map<String, String> settings, List<String> javaOptions) {
        Map<String, String> all = new TreeMap<>(database.settings(data));
        all.putAll(settings);
        return new RunningApplication(data, all, javaOptions);
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

    public ProcessHandle process() {
        return child.process();
    }

    private void awaitHealth() {
        try {
            for (int tried = 0; tried < START_SECONDS * POLLS_A_SECOND && child.isAlive(); tried++) {
                if (isHealthy()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(1_000 / POLLS_A_SECOND);
            }
            child.close();
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
        child.close();
    }
}
