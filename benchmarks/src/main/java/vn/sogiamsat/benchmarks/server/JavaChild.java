package vn.sogiamsat.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with the heap of production; it ends with this one at the latest. */
public final class JavaChild implements AutoCloseable {
    private static final String HEAP = "-Xmx512m";
    private static final int STOP_SECONDS = 30;

    private final Process process;

    private JavaChild(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts the main class, from the class path of this JVM.
     *
     * @param javaOptions more options of the JVM, such as those of a profiler
     * @param settings passed on as {@code --name=value}
     * @param log takes what it prints
     */
    public static JavaChild start(Class<?> main, List<String> javaOptions, Map<String, String> settings, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add(HEAP);
        command.add("-Daxoniq.update-checker.disabled=true");
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            return new JavaChild(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + main.getSimpleName(), e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and tells how it ended. */
    public int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
