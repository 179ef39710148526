package vn.sogiamsat.command.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** A database of the ledger, seen by those who make it and migrate it. */
public final class LedgerDatabase {
    private LedgerDatabase() {}

    /** A role and its password. */
    public record Login(String role, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return role;
        }
    }

    /**
     * Makes, on a server of our own, what is not there yet: both roles with exactly these passwords, and the database,
     * which belongs to the owner and which nobody else may enter but the application.
     *
     * @param serverUrl JDBC address of the server's maintenance database
     */
    public static void create(String serverUrl, Login superuser, String name, Login owner, Login app) {
        try (Connection connection = connect(serverUrl, superuser)) {
            for (Login login : new Login[] {owner, app}) {
                boolean there = exists(connection, "select 1 from pg_roles where rolname = ?", login.role());
                run(
                        connection,
                        there ? "alter role %I login password %L" : "create role %I login password %L",
                        login.role(),
                        login.password());
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                run(connection, "create database %I owner %I", name, owner.role());
            }
            run(connection, "revoke all on database %I from public", name);
            run(connection, "grant connect on database %I to %I", name, app.role());
        } catch (SQLException e) {
            throw unreachable(serverUrl, e);
        }
    }

    /**
     * Brings the schema up to date.
     *
     * @param owner the role that owns the database; the application never has its password
     * @param appRole the role that the application uses, which is granted no more than it needs
     * @return the id of the ledger that lives in this database
     * @throws DatabaseException when the database cannot be reached, or was written by a newer release
     */
    public static UUID migrate(String url, Login owner, String appRole) {
        try {
            Flyway.configure()
                    .dataSource(url, owner.role(), owner.password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app_role", appRole))
                    // A schema of a newer release is not for us to write into.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return identity(url, owner);
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw unreachable(url, sql);
            }
            throw new DatabaseException(
                    "Không nâng cấp được lược đồ của cơ sở dữ liệu %s; có thể nó đã được một bản mới hơn ghi. Chi tiết: %s"
                            .formatted(url, e.getMessage()),
                    "The schema of the database %s cannot be brought up to date; perhaps a newer release wrote it. Details: %s"
                            .formatted(url, e.getMessage()),
                    e);
        }
    }

    private static UUID identity(String url, Login owner) {
        try (Connection connection = connect(url, owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from ledger.identity")) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw unreachable(url, e);
        }
    }

    private static DatabaseException unreachable(String url, SQLException e) {
        return new DatabaseException(
                "Không dùng được cơ sở dữ liệu %s: %s".formatted(url, e.getMessage()),
                "The database %s cannot be used: %s".formatted(url, e.getMessage()),
                e);
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.role(), login.password());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Statements about roles and databases take no parameters; the server's own format() quotes names and words. */
    private static void run(Connection connection, String template, String... words) throws SQLException {
        String marks = ", ?".repeat(words.length);
        try (PreparedStatement format = connection.prepareStatement("select format(?" + marks + ")");
                Statement statement = connection.createStatement()) {
            format.setString(1, template);
            for (int i = 0; i < words.length; i++) {
                format.setString(i + 2, words[i]);
            }
            try (ResultSet row = format.executeQuery()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }
}
