package vn.sogiamsat.app.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import vn.sogiamsat.app.LedgerApplication;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.query.user.UserFile;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/**
 * The whole application, all roles, in this JVM: over the PostgreSQL and Elasticsearch that its tests share, with a
 * database, indices and a folder of its own.
 */
public final class RunningLedger implements AutoCloseable {
    /** Of every user that a test adds. */
    public static final String PASSWORD = "correct horse battery";

    private static final Login OWNER = new Login("ledger_owner", "only-for-tests");
    private static final Login APP = new Login("ledger_app", "only-for-tests");

    private final PostgresServer postgres = SharedServers.postgres();
    private final ElasticsearchServer elasticsearch = SharedServers.elasticsearch();
    private final String name;
    private final Path data;
    private final Map<String, String> settings;
    private ConfigurableApplicationContext context;

    private RunningLedger(String name, Path data, Map<String, String> settings) {
        this.name = name;
        this.data = data;
        this.settings = settings;
        this.context = run();
    }

    /** A new, empty ledger, ready to be talked to. */
    public static RunningLedger start() {
        return start(Map.of());
    }

    /** @param settings what is to differ from {@code application.yaml} */
    public static RunningLedger start(Map<String, String> settings) {
        PostgresServer postgres = SharedServers.postgres();
        String name = "l" + UUID.randomUUID().toString().replace("-", "");
        LedgerDatabase.create(
                postgres.jdbcUrl("postgres"), new Login(postgres.superuser(), postgres.password()), name, OWNER, APP);
        LedgerDatabase.migrate(postgres.jdbcUrl(name), OWNER, APP.role());
        return new RunningLedger(name, SharedServers.temporaryFolder("ledger"), settings);
    }

    /** Another process on the same database, indices and folder, with a name of its own among those who hold claims. */
    public RunningLedger another() {
        Map<String, String> its = new HashMap<>(settings);
        its.put("ledger.node", "another");
        return new RunningLedger(name, data, its);
    }

    public LedgerClient client() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new LedgerClient(URI.create("http://127.0.0.1:" + port), this::operatorToken);
    }

    public String operatorToken() {
        try {
            return Files.readString(Path.of(context.getEnvironment().getRequiredProperty("ledger.operator-token-file")))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with the vault, the users and the secrets. */
    public Path data() {
        return data;
    }

    /** Beginning of the names of this ledger's indices. */
    public String indexPrefix() {
        return name;
    }

    /**
     * Everything that the indices of a view hold, as Elasticsearch answers it.
     *
     * @param view such as {@code meetings}
     */
    public String searched(String view) {
        return elasticsearch()
                .get("/" + name + "-" + view + "-*/_search?size=10000")
                .expect(200)
                .body();
    }

    /** Elasticsearch itself, for whoever goes behind the ledger's back. */
    public Visitor elasticsearch() {
        return new Visitor(URI.create(elasticsearch.url()), null);
    }

    public String elasticsearchUrl() {
        return elasticsearch.url();
    }

    public String databaseUrl() {
        return postgres.jdbcUrl(name);
    }

    /** A part of the running application. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of the running application of which there are several of a kind. */
    public <T> T part(String bean, Class<T> type) {
        return context.getBean(bean, type);
    }

    /**
     * A person with a session of her own.
     *
     * @param roles codes: inspector, leader, clerk, administrator
     * @param units codes of the units whose subtrees she sees, or {@code *}
     */
    public Visitor logIn(String login, List<String> roles, List<String> units) {
        addUser(login, roles, units);
        return client().logIn(login, PASSWORD);
    }

    /** A user who has changed her one-time password to {@link #PASSWORD}. */
    public void addUser(String login, List<String> roles, List<String> units) {
        UserFile users = part(UserFile.class);
        users.add(login, login, roles, units, "vi");
        users.changePassword(login, PASSWORD);
    }

    /** Stops the application and starts it again on the same data. */
    public void restart() {
        context.close();
        context = run();
    }

    /** Waits until all that is stored has a position and is projected, and searches see it. */
    public void awaitProjections() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(this::isProjected);
        elasticsearch()
                .post("/" + name + "-*/_refresh", "application/json", new byte[0])
                .expect(200);
    }

    private boolean isProjected() {
        LedgerState.Snapshot ledger = part(LedgerState.class).snapshot();
        return ledger.size() == ledger.events()
                && part(ProjectionState.class).progress().stream()
                        .allMatch(projection -> projection.position() >= ledger.size());
    }

    private ConfigurableApplicationContext run() {
        Map<String, String> all = new TreeMap<>(Map.of(
                "server.port", "0",
                // Tests count the events they told.
                "ledger.compliance.opens-months", "false",
                "ledger.compliance.closes-days", "false",
                "spring.datasource.url", postgres.jdbcUrl(name),
                "spring.datasource.username", APP.role(),
                "spring.datasource.password", APP.password(),
                "ledger.data", data.toString(),
                "ledger.elasticsearch.url", elasticsearch.url(),
                "ledger.elasticsearch.prefix", name));
        all.putAll(settings);
        return LedgerApplication.run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    @Override
    public void close() {
        context.close();
    }
}
