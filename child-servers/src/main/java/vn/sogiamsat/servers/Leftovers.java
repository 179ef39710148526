package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and ends what a crash left running: servers of ours whose command line names our folder. */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /**
     * What our children are, and what they are while they come up. An editor that looks at a file in the folder is no
     * leftover.
     */
    private static final Set<String> PROGRAMS = Set.of("java", "postgres", "initdb", "bash", "setsid", "setpriv");

    /**
     * Ends every server that was started with this folder, or something in it, in its command line.
     *
     * @param signal the signal's name without SIG, such as {@code TERM}
     * @param atMost how long to wait before what is left is killed
     * @return how many were found
     */
    public static int end(Path folder, String signal, Duration atMost) {
        Pattern named = Pattern.compile("(^|=)" + Pattern.quote(folder.toString()) + "(/|$)");
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> isOurs(commandLine(process.pid()), named))
                .toList();
        for (ProcessHandle process : found) {
            LOG.info("found process {} left running on {}; ending it", process.pid(), folder);
            signal(process.pid(), signal);
        }
        for (ProcessHandle process : found) {
            try {
                process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            } catch (ExecutionException e) {
                throw new ServerException("cannot wait for process " + process.pid(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return found.size();
    }

    private static boolean isOurs(String commandLine, Pattern named) {
        List<String> words = List.of(commandLine.split("\0"));
        return PROGRAMS.contains(words.getFirst().replaceFirst(".*/", ""))
                && words.stream().anyMatch(word -> named.matcher(word).find());
    }

    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process's command line; empty where it has ended or may not be read. */
    private static String commandLine(long pid) {
        try {
            return new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
