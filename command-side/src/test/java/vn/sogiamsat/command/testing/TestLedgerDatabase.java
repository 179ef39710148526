package vn.sogiamsat.command.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** A fresh, migrated ledger database with the roles of a real deployment. */
public final class TestLedgerDatabase {
    public static final String APP = "ledger_app";
    public static final String PASSWORD = "only-for-tests";

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
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {"ledger_owner", APP}) {
                statement.execute("""
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login password '%2$s';
                          end if;
                        end $$""".formatted(role, PASSWORD));
            }
            statement.execute("create database " + name + " owner ledger_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a test database", e);
        }
        Flyway.configure()
                .dataSource(server.jdbcUrl(name), "ledger_owner", PASSWORD)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", APP))
                .load()
                .migrate();
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
        return DriverManager.getConnection(server.jdbcUrl(name), "ledger_owner", PASSWORD);
    }
}
