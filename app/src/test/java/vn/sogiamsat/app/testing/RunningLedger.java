package vn.sogiamsat.app.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SearchServer;
import vn.sogiamsat.servers.testing.SharedServers;

/**
 * The whole application in this JVM, all roles together or each in an application of its own: over the PostgreSQL and
 * Elasticsearch that its tests share, with a database, indices and a folder of its own.
 */
public final class RunningLedger implements AutoCloseable {
    /** Of every user that a test adds. */
    public static final String PASSWORD = "correct horse battery";

    private static final String TOGETHER = "command,projections,query";
    private static final Login OWNER = new Login("ledger_owner", "only-for-tests");
    private static final Login APP = new Login("ledger_app", "only-for-tests");

    private final PostgresServer postgres = SharedServers.postgres();
    private final SearchServer elasticsearch = SharedServers.elasticsearch();
    private final String name;
    private final Path data;
    private final Map<String, String> settings;
    private final List<String> applications;
    private List<ConfigurableApplicationContext> contexts;

    private RunningLedger(String name, Path data, Map<String, String> settings, List<String> applications) {
        this.name = name;
        this.data = data;
        this.settings = settings;
        this.applications = applications;
        this.contexts = run();
    }

    /** A new, empty ledger, ready to be talked to. */
    public static RunningLedger start() {
        return start(Map.of());
    }

    /** @param settings what is to differ from {@code application.yaml} */
    public static RunningLedger start(Map<String, String> settings) {
        return start(settings, List.of(TOGETHER));
    }

    /** Each role in an application of its own; they find each other through Axon Server. */
    public static RunningLedger startApart(String axonServer) {
        return startApart(axonServer, List.of("command", "projections", "query"));
    }

    /** @param roles of each application; the last one shows the pages */
    public static RunningLedger startApart(String axonServer, List<String> roles) {
        return start(Map.of("axon.axonserver.enabled", "true", "axon.axonserver.servers", axonServer), roles);
    }

    private static RunningLedger start(Map<String, String> settings, List<String> applications) {
        PostgresServer postgres = SharedServers.postgres();
        String name = "l" + UUID.randomUUID().toString().replace("-", "");
        LedgerDatabase.create(
                postgres.jdbcUrl("postgres"), new Login(postgres.superuser(), postgres.password()), name, OWNER, APP);
        LedgerDatabase.migrate(postgres.jdbcUrl(name), OWNER, APP.role());
        SharedServers.removeIndicesAtEnd(name);
        return new RunningLedger(name, SharedServers.temporaryFolder("ledger"), settings, applications);
    }

    /** Another process on the same database, indices and folder, with a name of its own among those who hold claims. */
    public RunningLedger another() {
        Map<String, String> its = new HashMap<>(settings);
        its.put("ledger.node", "another");
        return new RunningLedger(name, data, its, applications);
    }

    /** Where programs are answered. */
    public LedgerClient client() {
        return client(contexts.getFirst());
    }

    /** Where programs are answered by one of several applications. */
    public LedgerClient client(int application) {
        return client(contexts.get(application));
    }

    /** Where people are answered. */
    public LedgerClient pages() {
        return client(front());
    }

    private LedgerClient client(ConfigurableApplicationContext application) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return new LedgerClient(URI.create("http://127.0.0.1:" + port), this::operatorToken);
    }

    private ConfigurableApplicationContext front() {
        return contexts.getLast();
    }

    public String operatorToken() {
        try {
            return Files.readString(Path.of(front().getEnvironment().getRequiredProperty("ledger.operator-token-file")))
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
        return Visitor.of(elasticsearch);
    }

    /** What a command needs in its environment to reach Elasticsearch. */
    public Map<String, String> elasticsearchLogin() {
        return elasticsearch.environment(name);
    }

    public String elasticsearchUrl() {
        return elasticsearch.url();
    }

    public String databaseUrl() {
        return postgres.jdbcUrl(name);
    }

    /** A part of the running application. */
    public <T> T part(Class<T> type) {
        return front().getBean(type);
    }

    /** A part of the running application of which there are several of a kind. */
    public <T> T part(String bean, Class<T> type) {
        return front().getBean(bean, type);
    }

    /**
     * A person with a session of her own.
     *
     * @param roles codes: inspector, leader, clerk, administrator
     * @param units codes of the units whose subtrees she sees, or {@code *}
     */
    public Visitor logIn(String login, List<String> roles, List<String> units) {
        addUser(login, roles, units);
        return pages().logIn(login, PASSWORD);
    }

    /** A person who keeps these sources and does nothing else, with a session of her own. */
    public Visitor logInKeeper(String login, List<String> sources) {
        addKeeper(login, sources);
        return pages().logIn(login, PASSWORD);
    }

    /** A user with sources, without any role and any unit. */
    public void addKeeper(String login, List<String> sources) {
        UserFile users = part(UserFile.class);
        users.add(login, login, List.of(), List.of(), sources, "vi");
        users.changePassword(login, PASSWORD);
    }

    /** A user who has changed her one-time password to {@link #PASSWORD}. */
    public void addUser(String login, List<String> roles, List<String> units) {
        UserFile users = part(UserFile.class);
        users.add(login, login, roles, units, "vi");
        users.changePassword(login, PASSWORD);
    }

    /** Stops the application and starts it again on the same data. */
    public void restart() {
        close();
        contexts = run();
    }

    /** Stops the application of a role that is alone. */
    public void stop(String role) {
        contexts.get(applications.indexOf(role)).close();
    }

    /** Starts the application of a role that was stopped. */
    public void start(String role) {
        contexts.set(applications.indexOf(role), run(role));
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

    private List<ConfigurableApplicationContext> run() {
        return new ArrayList<>(applications.stream().map(this::run).toList());
    }

    private ConfigurableApplicationContext run(String roles) {
        Map<String, String> all = new TreeMap<>();
        all.put("server.port", "0");
        all.put("ledger.roles", roles);
        // Tests count the events they told.
        all.put("ledger.compliance.opens-months", "false");
        all.put("ledger.compliance.closes-days", "false");
        all.put("spring.datasource.url", postgres.jdbcUrl(name));
        all.put("spring.datasource.username", APP.role());
        all.put("spring.datasource.password", APP.password());
        all.put("ledger.data", data.toString());
        all.put("ledger.elasticsearch.url", elasticsearch.url());
        all.put("ledger.elasticsearch.prefix", name);
        if (elasticsearch.username() != null) {
            all.put("ledger.elasticsearch.username", elasticsearch.username());
            all.put("ledger.elasticsearch.password", String.valueOf(elasticsearch.password()));
        }
        if (elasticsearch.ca() != null) {
            all.put("ledger.elasticsearch.ca-file", elasticsearch.ca().toString());
        }
        all.putAll(settings);
        if (!roles.contains("command")) {
            all.keySet().removeIf(setting -> setting.startsWith("spring.datasource."));
            all.put("ledger.projections.tokens", "elasticsearch");
        }
        return LedgerApplication.run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    @Override
    public void close() {
        contexts.forEach(ConfigurableApplicationContext::close);
    }
}
