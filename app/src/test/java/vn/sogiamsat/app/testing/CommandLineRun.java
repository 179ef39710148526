package vn.sogiamsat.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.servers.testing.SharedServers;

/** {@code ./ledger} itself, run as somebody at a terminal would, with all it says in one file. */
public final class CommandLineRun implements AutoCloseable {
    private final Process process;
    private final Path output;

    private CommandLineRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the command and returns at once. */
    public static CommandLineRun start(Map<String, String> environment, List<String> arguments) {
        try {
            Path repo = repository();
            Path output = Files.createTempFile("ledger-output", ".txt");
            // A process group of its own, as a terminal gives one; and with a Ctrl-C that is heard, which a shell in
            // the background takes away from what it starts.
            List<String> command = new ArrayList<>(List.of(
                    "setsid",
                    "env",
                    "--default-signal=INT",
                    repo.resolve("ledger").toString()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LEDGER_JAR", System.getProperty("ledger.jar"));
            builder.environment().put("LEDGER_HOME", SharedServers.home().toString());
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().putAll(environment);
            return new CommandLineRun(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public static CommandLineRun run(String... arguments) {
        CommandLineRun run = start(Map.of(), List.of(arguments));
        run.exitCode(Duration.ofMinutes(2));
        return run;
    }

    /** The folder of the project. */
    public static Path repository() {
        Path module = Path.of("").toAbsolutePath();
        return Files.exists(module.resolve("ledger"))
                ? module
                : module.resolve("..").normalize();
    }

    /** All that was said so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the end; fails with all that was said when there is none in time. */
    public int exitCode(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + atMost + ":\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a terminal does on Ctrl-C: the whole process group hears it. */
    public void controlC() {
        signal("INT", "-" + process.pid());
    }

    /** Ends the command without giving it a chance, and nobody else. */
    public void kill() {
        signal("KILL", Long.toString(process.pid()));
        exitCode(Duration.ofSeconds(30));
    }

    static void signal(String signal, String target) {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", target)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            signal("TERM", Long.toString(process.pid()));
            exitCode(Duration.ofMinutes(3));
        }
    }
}
