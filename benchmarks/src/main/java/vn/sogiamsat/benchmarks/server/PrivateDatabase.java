package vn.sogiamsat.benchmarks.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** A PostgreSQL of the benchmark's own, as durable as in production, with an empty ledger in it. */
public final class PrivateDatabase implements AutoCloseable {
    private static final Login OWNER = new Login("ledger_owner", "only-for-benchmarks");
    private static final Login APP = new Login("ledger_app", "only-for-benchmarks");
    private static final String NAME = "ledger";

    private final PostgresServer server;

    private PrivateDatabase(PostgresServer server) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    public static PrivateDatabase start() {
        PostgresServer server = SharedServers.newPostgres();
        LedgerDatabase.create(
                server.jdbcUrl("postgres"), new Login(server.superuser(), server.password()), NAME, OWNER, APP);
        LedgerDatabase.migrate(server.jdbcUrl(NAME), OWNER, APP.role());
        return new PrivateDatabase(server);
    }

    /** A connection of the owner of the tables, which writes batches as the application's does. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(
                    server.jdbcUrl(NAME) + "?reWriteBatchedInserts=true", OWNER.role(), OWNER.password());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot reach the database of the benchmark", e);
        }
    }

    /**
     * What the application must be told to find the database.
     *
     * @param data the folder that belongs to it
     */
    public Map<String, String> settings(Path data) {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.datasource.url", server.jdbcUrl(NAME));
        settings.put("spring.datasource.username", APP.role());
        settings.put("spring.datasource.password", APP.password());
        settings.put("ledger.data", data.toString());
        return settings;
    }

    public ProcessHandle process() {
        return ProcessHandle.of(server.pid()).orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
