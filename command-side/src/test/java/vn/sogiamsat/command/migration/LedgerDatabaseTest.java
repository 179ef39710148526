package vn.sogiamsat.command.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

class LedgerDatabaseTest {
    private final PostgresServer server = SharedServers.postgres();
    private final Login superuser = new Login(server.superuser(), server.password());
    private final String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
    private final Login owner = new Login(name + "_owner", "it's \"quoted\" %I \\");
    private final Login app = new Login(name + "_app", "app's");

    @Test
    void a_ledger_keeps_its_id_through_every_migration() {
        create(owner, app);
        UUID first = LedgerDatabase.migrate(server.jdbcUrl(name), owner, app.role());
        assertThat(LedgerDatabase.migrate(server.jdbcUrl(name), owner, app.role()))
                .isEqualTo(first);
    }

    @Test
    void the_key_that_a_source_had_goes_on_opening_when_it_may_have_several() throws SQLException {
        create(owner, app);
        Flyway.configure()
                .dataSource(server.jdbcUrl(name), owner.role(), owner.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", app.role()))
                .target("62")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(name), owner.role(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into ledger.source (name, title, types, units, key_hash, state, registered_at, last_seen_at)
                    values ('handbook', 'Sổ tay', '{*}', '{*}', sha256('sgs_key'), 'active', now(), now())""");
            LedgerDatabase.migrate(server.jdbcUrl(name), owner, app.role());
            try (ResultSet key = statement.executeQuery("""
                    select key_hash = sha256('sgs_key') and valid_until is null and last_used_at is not null
                    from ledger.source_key where source = 'handbook'""")) {
                assertThat(key.next()).isTrue();
                assertThat(key.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void a_role_made_again_takes_the_new_password() throws SQLException {
        create(owner, app);
        Login renewed = new Login(app.role(), "renewed");
        create(owner, renewed);
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(name), app.role(), "renewed")) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(name), app.role(), app.password()))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void nobody_but_the_two_roles_may_enter_the_database() {
        create(owner, app);
        Login foreign = new Login(name + "_foreign", "foreign");
        LedgerDatabase.create(
                server.jdbcUrl("postgres"), superuser, name + "_2", foreign, new Login(name + "_app_2", "a"));
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(name), foreign.role(), foreign.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_schema_of_a_newer_release_is_refused() throws SQLException {
        create(owner, app);
        LedgerDatabase.migrate(server.jdbcUrl(name), owner, app.role());
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(name), owner.role(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9000, '9000', 'of tomorrow', 'SQL', 'V9000__of_tomorrow.sql', 1, 'owner', 1, true)""");
        }
        assertThatThrownBy(() -> LedgerDatabase.migrate(server.jdbcUrl(name), owner, app.role()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("newer release");
    }

    @Test
    void a_wrong_password_is_said_and_not_shown() {
        create(owner, app);
        assertThatThrownBy(() -> LedgerDatabase.migrate(
                        server.jdbcUrl(name), new Login(owner.role(), "guessed-password"), app.role()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Không dùng được cơ sở dữ liệu")
                .hasMessageNotContaining("guessed-password");
    }

    private void create(Login owner, Login app) {
        LedgerDatabase.create(server.jdbcUrl("postgres"), superuser, name, owner, app);
    }
}
