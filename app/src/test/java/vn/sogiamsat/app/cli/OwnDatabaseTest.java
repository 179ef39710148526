package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** A PostgreSQL of the operator's, instead of a private one. */
class OwnDatabaseTest {
    private final PostgresServer server = SharedServers.postgres();
    private final Path data = SharedServers.temporaryFolder("own").resolve("data");

    @Test
    void it_is_migrated_and_no_private_one_is_started() {
        Typed migrated = migrate(newDatabase());
        assertThat(migrated.text()).contains("Dùng cơ sở dữ liệu", "the schema is up to date");
        assertThat(migrated.exitCode()).isZero();
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void a_database_of_another_ledger_is_refused() {
        assertThat(migrate(newDatabase()).exitCode()).isZero();
        Typed other = migrate(newDatabase());
        assertThat(other.text()).contains("Hãy dùng đúng cặp", "belongs together");
        assertThat(other.exitCode()).isEqualTo(1);
    }

    @Test
    void a_folder_that_belongs_to_it_is_not_started_without_it() {
        assertThat(migrate(newDatabase()).exitCode()).isZero();
        Typed without = Typed.ledger("start", "--data", data.toString());
        assertThat(without.text()).contains("--database-url");
        assertThat(without.exitCode()).isEqualTo(1);
    }

    private Typed migrate(Map<String, String> environment) {
        return Typed.ledger(environment, "migrate", "--data", data.toString());
    }

    private Map<String, String> newDatabase() {
        String name = "l" + UUID.randomUUID().toString().replace("-", "");
        Login owner = new Login("own_owner", "only-for-tests");
        Login app = new Login("own_app", "only-for-tests");
        LedgerDatabase.create(
                server.jdbcUrl("postgres"), new Login(server.superuser(), server.password()), name, owner, app);
        return new TreeMap<>(Map.of(
                "LEDGER_DATABASE_URL", server.jdbcUrl(name),
                "LEDGER_DATABASE_OWNER", owner.role(),
                "LEDGER_DATABASE_OWNER_PASSWORD", owner.password(),
                "LEDGER_DATABASE_APP", app.role(),
                "LEDGER_DATABASE_APP_PASSWORD", app.password()));
    }
}
