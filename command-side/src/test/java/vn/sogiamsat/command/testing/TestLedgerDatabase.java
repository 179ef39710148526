package vn.sogiamsat.command.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** A fresh, migrated ledger database with the roles of a real deployment. */
public final class TestLedgerDatabase {
    public static final String APP = "ledger_app";
    public static final String PASSWORD = "only-for-tests";
    private static final Login OWNER = new Login("ledger_owner", PASSWORD);

    private final PostgresServer server;
    private final String name;

    private TestLedgerDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** On the PostgreSQL that the tests of this JVM share. */
    public static TestLedgerDatabase fresh() {
        return on(SharedServers.postgres());
    }

    public static TestLedgerDatabase on(PostgresServer server) {
        String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        Login superuser = new Login(server.superuser(), server.password());
        LedgerDatabase.create(server.jdbcUrl("postgres"), superuser, name, OWNER, new Login(APP, PASSWORD));
        LedgerDatabase.migrate(server.jdbcUrl(name), OWNER, APP);
        return new TestLedgerDatabase(server, name);
    }

    public String url() {
        return server.jdbcUrl(name) + "?reWriteBatchedInserts=true";
    }

    /** Connections as the running application has them. */
    public HikariDataSource dataSource() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url());
        source.setUsername(APP);
        source.setPassword(PASSWORD);
        source.setMaximumPoolSize(20);
        return source;
    }

    /** One connection of the owner of the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(name), OWNER.role(), OWNER.password());
    }

    /** The first column of a query's rows, as text, read by the owner of the tables. */
    public List<String> query(String sql) {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }
}
