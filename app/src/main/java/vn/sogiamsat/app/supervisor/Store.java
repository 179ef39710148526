package vn.sogiamsat.app.supervisor;

import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.PostgresOptions;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.Secrets;

/**
 * The ledger's database, migrated and ready for the application.
 *
 * @param url JDBC address
 * @param app the only login that the application is given
 */
record Store(String url, Login app) {
    private static final String NAME = "ledger";
    private static final String SUPERUSER_SECRET = DataFolder.SUPERUSER;

    /** Starts the private server, or reaches the operator's own, and brings the schema up to date. */
    static Store open(DataFolder folder, Facts facts, StartOptions options, ChildServers children, Terminal terminal) {
        Optional<OwnDatabase> own = OwnDatabase.in(options.environment());
        if (own.isPresent()) {
            OwnDatabase database = own.get();
            terminal.step("Dùng cơ sở dữ liệu " + database.url(), "using the database " + database.url());
            migrate(database.url(), database.owner(), database.app(), facts, folder);
            return new Store(database.url(), database.app());
        }
        refuseLostCluster(folder, facts);
        terminal.step("Đang khởi động PostgreSQL", "starting PostgreSQL");
        PostgresServer server = children.add(PostgresServer.start(new PostgresOptions(
                options.home(),
                folder.cluster(),
                folder.secret(SUPERUSER_SECRET),
                PrivatePort.of("postgresql", facts))));
        Login owner = new Login("ledger_owner", Secrets.of(folder.secret("postgresql-owner")));
        Login app = new Login("ledger_app", Secrets.of(folder.secret("postgresql-app")));
        Login superuser = new Login(server.superuser(), server.password());
        LedgerDatabase.create(server.jdbcUrl("postgres"), superuser, NAME, owner, app);
        migrate(server.jdbcUrl(NAME), owner, app, facts, folder);
        return new Store(server.jdbcUrl(NAME), app);
    }

    private static void migrate(String url, Login owner, Login app, Facts facts, DataFolder folder) {
        UUID found = LedgerDatabase.migrate(url, owner, app.role());
        Optional<UUID> known = facts.ledger();
        if (known.isEmpty()) {
            facts.ledger(found);
        } else if (!known.get().equals(found)) {
            throw new Refusal(
                    "Cơ sở dữ liệu %s là của sổ %s, còn thư mục %s là của sổ %s. Hãy dùng đúng cặp của nó."
                            .formatted(url, found, folder, known.get()),
                    "The database %s belongs to the ledger %s, the folder %s to the ledger %s. Use the pair that belongs together."
                            .formatted(url, found, folder, known.get()));
        }
    }

    /** An empty database beside the documents and keys of a ledger would look like a ledger that lost everything. */
    private static void refuseLostCluster(DataFolder folder, Facts facts) {
        boolean cluster = Files.exists(folder.cluster().resolve("PG_VERSION"));
        if (facts.ledger().isPresent() && !cluster) {
            throw new Refusal(
                    "Thư mục %s là của sổ %s nhưng cơ sở dữ liệu không còn ở %s. Hãy phục hồi từ bản sao lưu, hoặc chỉ rõ cơ sở dữ liệu bằng --database-url."
                            .formatted(folder, facts.ledger().get(), folder.cluster()),
                    "The folder %s belongs to the ledger %s, but its database is no longer in %s. Restore it from a backup, or name the database with --database-url."
                            .formatted(folder, facts.ledger().get(), folder.cluster()));
        }
        if (cluster && !Files.exists(folder.secret(SUPERUSER_SECRET))) {
            throw new Refusal(
                    "Thiếu %s, mật khẩu của cơ sở dữ liệu ở %s. Hãy phục hồi tệp này từ bản sao lưu."
                            .formatted(folder.secret(SUPERUSER_SECRET), folder.cluster()),
                    "%s, the password of the database in %s, is missing. Restore the file from a backup."
                            .formatted(folder.secret(SUPERUSER_SECRET), folder.cluster()));
        }
    }
}
