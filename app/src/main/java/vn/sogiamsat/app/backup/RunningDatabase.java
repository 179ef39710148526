package vn.sogiamsat.app.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A base backup of the private PostgreSQL while it works, by PostgreSQL's low-level interface: what is copied is made
 * consistent by the write-ahead log from the beginning of the copying to its end, which a slot holds back meanwhile.
 */
final class RunningDatabase implements AutoCloseable {
    private static final String CLUSTER = "postgresql/cluster";
    private static final String WAL = "pg_wal";
    /** What is of this run of the server only; their folders must be there, empty. */
    private static final Set<String> PASSING = Set.of(
            WAL, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "backup_manifest");

    private final Connection session;
    private final Connection fence;
    private final Path cluster;
    private final Copying copy;
    private @Nullable String firstSegment;
    private @Nullable String lastSegment;

    RunningDatabase(String url, String password, Path cluster, Copying copy) throws SQLException {
        this.session = DriverManager.getConnection(url, "postgres", password);
        this.fence = DriverManager.getConnection(url, "postgres", password);
        this.cluster = cluster;
        this.copy = copy;
    }

    /** Whether the events are here: where they lie in Axon Server, there is a catalogue of them instead. */
    boolean holdsEvents() throws SQLException {
        return ask("select not exists (select 1 from events.catalogue)").equals("t");
    }

    /** Begins, and copies all but the write-ahead log. */
    void copyData() throws SQLException, IOException {
        ask("select pg_create_physical_replication_slot('ledger_backup_' || pg_backend_pid(), true, true)::text");
        firstSegment = ask("select pg_walfile_name(pg_backup_start('ledger backup', true))");
        copy.folder("postgresql");
        copy.tree(cluster, CLUSTER, RunningDatabase::isKept);
    }

    private static boolean isKept(Path path) {
        String name = String.valueOf(path.getFileName());
        return !LEFT_OUT.contains(path.toString())
                && !(path.getNameCount() > 1 && PASSING.contains(path.getName(0).toString()))
                && !name.startsWith("pgsql_tmp")
                && !name.startsWith("pg_internal.init");
    }

    /**
     * Keeps the log's head where it is, until {@link #letGo}: what is restored then knows of every checkpoint that was
     * shown to anybody by now. Facts are taken meanwhile.
     */
    void holdHead() throws SQLException {
        fence.setAutoCommit(false);
        try (Statement lock = fence.createStatement()) {
            lock.execute("select 1 from ledger.log_head for update");
        }
    }

    void letGo() throws SQLException {
        fence.rollback();
    }

    /** Ends: what is committed by now is in the backup. */
    void finish() throws SQLException, IOException {
        String label;
        try (Statement stop = session.createStatement();
                ResultSet row =
                        stop.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            row.next();
            lastSegment = row.getString(1);
            label = row.getString(2);
        }
        copy.write(CLUSTER + "/backup_label", new ByteArrayInputStream(label.getBytes(StandardCharsets.UTF_8)));
    }

    /** Copies the write-ahead log of the time of the copying. */
    void copyLog() throws IOException {
        String first = String.valueOf(firstSegment);
        String last = String.valueOf(lastSegment);
        copy.folder(CLUSTER + "/" + WAL + "/archive_status");
        copy.folder(CLUSTER + "/" + WAL + "/summaries");
        try (Stream<Path> segments = Files.list(cluster.resolve(WAL))) {
            for (Path segment : (Iterable<Path>) segments.sorted()::iterator) {
                String name = String.valueOf(segment.getFileName());
                boolean needed =
                        name.matches("[0-9A-F]{24}") && first.compareTo(name) <= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    copy.file(segment, CLUSTER + "/" + WAL + "/" + name);
                }
            }
        }
    }

    private String ask(String question) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Also where the backup failed half way: with its session the slot and the backup mode end. */
    @Override
    public void close() throws SQLException {
        try (session) {
            fence.close();
        }
    }
}
