package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A private PostgreSQL on loopback, truly durable: fsync, synchronous_commit and full_page_writes are on, and only
 * passwords open it.
 */
public final class PostgresServer implements ChildServer {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final PostgresOptions options;
    private final Path programs;
    private final String password;
    private ChildProcess process;

    private PostgresServer(PostgresOptions options, Path programs, String password) {
        this.options = options;
        this.programs = programs;
        this.password = password;
        this.process = launch();
    }

    /**
     * Starts the server; makes the cluster when there is none, and first ends what a crash left running on it.
     *
     * @throws ServerException when it does not come up; the message holds the end of its log
     */
    public static PostgresServer start(PostgresOptions options) {
        Path programs = Distribution.unpacked(options.home(), "postgresql");
        String password = Secrets.of(options.secret());
        Path cluster = options.data();
        Leftovers.end(cluster, "INT", STOP);
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise(programs, cluster, password);
            }
            ChildUser.current().own(cluster);
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + cluster, e);
        }
        return new PostgresServer(options, programs, password);
    }

    public String superuser() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    public int port() {
        return options.port();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.port() + "/" + database;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** The process id of the postmaster. */
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

    /** Stops and starts again on the same port and data. */
    public void restart() {
        close();
        process = launch();
    }

    /** Ends the server and every one of its processes at once, as a power cut would. For tests of crashes. */
    public void kill() {
        process.kill();
    }

    /** Fast shutdown: running transactions are rolled back, nothing acknowledged is lost. */
    @Override
    public void close() {
        process.stop("INT", STOP);
    }

    private ChildProcess launch() {
        try {
            Files.deleteIfExists(options.data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the stale postmaster.pid in " + options.data(), e);
        }
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                options.data().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        ChildProcess started = ChildProcess.start(name(), command, environment(), log(options.data()));
        started.awaitReady(this::answers, START);
        return started;
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(options.port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "80"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("wal_buffers", "16MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("checkpoint_timeout", "10min"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 500);
            socket.setSoTimeout(2_000);
            // An SSLRequest: a server that accepts connections answers with one letter.
            socket.getOutputStream().write(new byte[] {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f});
            return socket.getInputStream().read() == 'N' && accepts();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * While it recovers from a crash it answers, but lets nobody in; the postmaster writes "ready" into its pid file.
     */
    private boolean accepts() throws IOException {
        Path pidFile = options.data().resolve("postmaster.pid");
        return Files.exists(pidFile) && Files.readString(pidFile).contains("ready");
    }

    /** Makes the cluster beside its place and moves it there when it is whole: a crash leaves no half of one. */
    private static void initialise(Path programs, Path cluster, String password) throws IOException {
        Path part = cluster.resolveSibling(cluster.getFileName() + ".part");
        Path file = cluster.resolveSibling(cluster.getFileName() + ".initial-password");
        Leftovers.end(part, "KILL", STOP);
        Folders.delete(part);
        Files.deleteIfExists(file);
        Files.createDirectories(cluster.getParent());
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(file, password);
            ChildUser user = ChildUser.named();
            user.own(file);
            user.own(part);
            ChildProcess.run(
                    user,
                    "initdb",
                    List.of(
                            programs.resolve("bin/initdb").toString(),
                            "-D",
                            part.toString(),
                            "--username=postgres",
                            "--pwfile=" + file,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--data-checksums"),
                    environment(),
                    log(cluster));
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }

    private static Path log(Path cluster) {
        return cluster.resolveSibling(cluster.getFileName() + ".log");
    }
}
