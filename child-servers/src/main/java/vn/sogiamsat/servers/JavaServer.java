package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A program of ours in a JVM of its own. */
public final class JavaServer implements ChildServer {
    private final JavaOptions options;
    private final ChildProcess process;

    private JavaServer(JavaOptions options, ChildProcess process) {
        this.options = options;
        this.process = process;
    }

    /**
     * Starts the program and waits until it is ready; first ends what a crash left running in its folder.
     *
     * @throws ServerException when it does not become ready; the message holds the end of its log
     */
    public static JavaServer start(JavaOptions options, BooleanSupplier ready) {
        Leftovers.end(options.folder(), "TERM", options.stop());
        Path log = options.folder().resolve("console.log");
        try {
            Files.createDirectories(options.folder());
            Files.deleteIfExists(log);
            for (Path folder : options.owned()) {
                ChildUser.application().own(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + options.folder(), e);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options.arguments());
        ChildProcess process =
                ChildProcess.start(ChildUser.application(), options.name(), command, options.environment(), log);
        process.awaitReady(ready, options.start());
        return new JavaServer(options, process);
    }

    @Override
    public String name() {
        return options.name();
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

    @Override
    public void close() {
        process.stop("TERM", options.stop());
    }
}
