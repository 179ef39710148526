package vn.sogiamsat.command.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** A fresh, migrated ledger database with the roles of a real deployment. */
public final class TestLedgerDatabase {
    public static final String APP = "ledger_app";
    public static final String PASSWORD = "only-for-tests";
    private static final Login OWNER = new Login("ledger_owner", PASSWORD);

    private final String address;
    private final Login superuser;
    private final Login owner;
    private final Login app;
    private final String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");

    /** @param address of the server, without a database's name */
    private TestLedgerDatabase(String address, Login superuser, Login owner, Login app) {
        this.address = address;
        this.superuser = superuser;
        this.owner = owner;
        this.app = app;
        LedgerDatabase.create(address + "postgres", superuser, name, owner, app);
        LedgerDatabase.migrate(address + name, owner, app.role());
    }

    /** On the PostgreSQL that the tests of this JVM share. */
    public static TestLedgerDatabase fresh() {
        return on(SharedServers.postgres());
    }

    public static TestLedgerDatabase on(PostgresServer server) {
        return new TestLedgerDatabase(
                server.jdbcUrl(""), new Login(server.superuser(), server.password()), OWNER, new Login(APP, PASSWORD));
    }

    /**
     * Under roles made for the test alone; where the server is not ours, nothing of its owner's is touched. To be
     * dropped when done.
     *
     * @param url {@code jdbc:postgresql://host:port/postgres?user=…&password=…}, of a superuser
     */
    public static TestLedgerDatabase withRolesOfItsOwn(String url) {
        Properties parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw new IllegalArgumentException("no address of a PostgreSQL: " + url);
        }
        String roles = "ledger_test_" + UUID.randomUUID().toString().substring(0, 8);
        return new TestLedgerDatabase(
                "jdbc:postgresql://%s:%s/"
                        .formatted(PGProperty.PG_HOST.getOrDefault(parts), PGProperty.PG_PORT.getOrDefault(parts)),
                new Login(
                        String.valueOf(PGProperty.USER.getOrDefault(parts)),
                        String.valueOf(PGProperty.PASSWORD.getOrDefault(parts))),
                new Login(roles + "_owner", UUID.randomUUID().toString()),
                new Login(roles + "_app", UUID.randomUUID().toString()));
    }

    /** On the shared server, under roles that a test may spoil. To be dropped when done. */
    public static TestLedgerDatabase withRolesOfItsOwn() {
        PostgresServer server = SharedServers.postgres();
        return withRolesOfItsOwn(server.jdbcUrl("postgres") + "?user=" + server.superuser() + "&password="
                + URLEncoder.encode(server.password(), UTF_8));
    }

    /** Removes the database and its roles. */
    public void drop() {
        for (String thing :
                List.of("database " + name + " with (force)", "role " + owner.role(), "role " + app.role())) {
            execute(address + "postgres", superuser, "drop " + thing);
        }
    }

    public String url() {
        return address + name + "?reWriteBatchedInserts=true";
    }

    public Login owner() {
        return owner;
    }

    /** The role of the running application. */
    public Login app() {
        return app;
    }

    /** Does something that only the server's superuser may. */
    public void asSuperuser(String sql) {
        execute(address + name, superuser, sql);
    }

    /** Does something that only the owner of the tables may. */
    public void asOwner(String sql) {
        execute(address + name, owner, sql);
    }

    private static void execute(String url, Login login, String sql) {
        try (Connection connection = DriverManager.getConnection(url, login.role(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }

    /** Connections as the running application has them. */
    public HikariDataSource dataSource() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url());
        source.setUsername(app.role());
        source.setPassword(app.password());
        source.setMaximumPoolSize(20);
        return source;
    }

    /** One connection of the running application. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(address + name, app.role(), app.password());
    }

    /** One connection of the owner of the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(address + name, owner.role(), owner.password());
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
