package vn.sogiamsat.app.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sogiamsat.servers.Ports;

/** A ledger as {@code ./ledger start} runs it: the supervisor, the application, PostgreSQL and Elasticsearch. */
public final class LedgerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(6);

    private final Path data;
    private final int port;
    private final CommandLineRun run;

    private LedgerProcess(Path data, int port, CommandLineRun run) {
        this.data = data;
        this.port = port;
        this.run = run;
    }

    /** Starts a ledger on the folder and waits until it says where it is. */
    public static LedgerProcess start(Path data) {
        return start(data, Map.of());
    }

    public static LedgerProcess start(Path data, Map<String, String> environment) {
        int port = Ports.free();
        List<String> arguments =
                new ArrayList<>(List.of("start", "--data", data.toString(), "--port", Integer.toString(port)));
        LedgerProcess ledger = new LedgerProcess(data, port, CommandLineRun.start(environment, arguments));
        await().atMost(START).until(() -> ledger.says("Ctrl-C") || !ledger.run.isAlive());
        if (!ledger.run.isAlive()) {
            throw new AssertionError("the ledger did not start:\n" + ledger.run.output());
        }
        return ledger;
    }

    public LedgerClient client() {
        Path token = data.resolve("ledger/secrets/operator.token");
        return new LedgerClient(URI.create("http://127.0.0.1:" + port), () -> read(token));
    }

    /** The command at the terminal. */
    public CommandLineRun terminal() {
        return run;
    }

    public int port() {
        return port;
    }

    public boolean says(String words) {
        return run.output().contains(words);
    }

    /** The application's process. */
    public long application() {
        return processes(line -> line.contains("ledger.jar")).getFirst();
    }

    /** PostgreSQL's first process. */
    public long postgres() {
        return Long.parseLong(read(data.resolve("postgresql/cluster/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow());
    }

    /** Every process that works on this ledger's folder, but for the supervisor. */
    public List<Long> children() {
        return processes(line -> true);
    }

    /** All processes of the private Elasticsearch. */
    public List<Long> elasticsearch() {
        return processes(line -> line.contains("org.elasticsearch"));
    }

    /** PostgreSQL's first process and those that serve its connections. */
    public List<Long> allOfPostgres() {
        long first = postgres();
        return Stream.concat(
                        Stream.of(first),
                        ProcessHandle.of(first).orElseThrow().descendants().map(ProcessHandle::pid))
                .toList();
    }

    /** Ends one of the processes at once. */
    public void kill(long pid) {
        signal("KILL", pid);
    }

    /** @param signal such as {@code STOP} or {@code TERM} */
    public void signal(String signal, long pid) {
        CommandLineRun.signal(signal, Long.toString(pid));
    }

    private List<Long> processes(Predicate<String> which) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> pid != run.pid())
                .filter(pid -> {
                    String line = commandLine(pid);
                    return line.contains(data + "/") && which.test(line);
                })
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
