package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running child, its log file, and the ways to end it. */
final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);

    private static final Set<String> ORDINARY = Set.of("PATH", "LANG", "LC_ALL", "TZ");

    /** Logs quote what is in the data. */
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        return start(ChildUser.current(), name, command, environment, log);
    }

    /** Starts a program that sees nothing of our environment but what every program needs, and what it is given. */
    static ChildProcess start(
            ChildUser user, String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            if (!Files.exists(log)) {
                Files.createFile(log, OWNER_ONLY);
            }
            ProcessBuilder builder = new ProcessBuilder(user.detached(command))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().retainAll(ORDINARY);
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** Runs a short program to its end. */
    static void run(ChildUser user, String name, List<String> command, Map<String, String> environment, Path log) {
        ChildProcess child = start(user, name, command, environment, log);
        if (!child.ended(Duration.ofMinutes(2)) || child.process.exitValue() != 0) {
            child.process.destroyForcibly();
            throw new ServerException(name + " failed:\n" + child.lastLines());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Waits until the server answers. */
    void awaitReady(BooleanSupplier ready, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ServerException(name + " ended while it started:\n" + lastLines());
            }
            if (System.nanoTime() > deadline) {
                stop("TERM", Duration.ofSeconds(10));
                throw new ServerException(
                        name + " did not answer within " + atMost.toSeconds() + " s:\n" + lastLines());
            }
            ended(Duration.ofMillis(200));
        }
    }

    /** Sends the signal, waits, and kills what is left. */
    void stop(String signal, Duration atMost) {
        if (process.isAlive()) {
            Leftovers.signal(process.pid(), signal);
            if (!ended(atMost)) {
                LOG.warn("{} did not end within {} s and is killed", name, atMost.toSeconds());
                kill();
            }
        }
    }

    /** Ends the child and all its descendants without a word. */
    void kill() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    boolean ended(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The end of the log, and its name. */
    String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())) + "\n(" + log + ")";
        } catch (IOException e) {
            return "(no log at " + log + ": " + e.getMessage() + ")";
        }
    }
}
