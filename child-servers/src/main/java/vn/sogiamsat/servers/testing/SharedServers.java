package vn.sogiamsat.servers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sogiamsat.servers.ElasticsearchOptions;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.Places;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.PostgresOptions;
import vn.sogiamsat.servers.PostgresServer;

/** A PostgreSQL and an Elasticsearch for the tests of one JVM, started when first asked for, gone when it ends. */
public final class SharedServers {
    private SharedServers() {}

    private static final class Postgres {
        static final PostgresServer SERVER = atEnd(newPostgres());
    }

    private static final class Elasticsearch {
        static final SearchServer SERVER = search();

        private static SearchServer search() {
            SearchServer given = SearchServer.given(System.getenv());
            if (given != null) {
                System.err.println("Elasticsearch: " + given.url()
                        + "; not run against it: what stops, kills or fills its server has one of its own.");
                return given;
            }
            return new SearchServer(atEnd(newElasticsearch()).url(), null, null, null);
        }
    }

    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    /** Nobody stops it; what does takes one of its own. */
    public static SearchServer elasticsearch() {
        return Elasticsearch.SERVER;
    }

    /** How a ledger of a test's own is told to use it, as environment variables; with indices of its own. */
    public static Map<String, String> searchEnvironment() {
        String prefix = "l" + UUID.randomUUID();
        removeIndicesAtEnd(prefix);
        return elasticsearch().environment(prefix);
    }

    /** Leaves nothing of a test on a cluster that is not ours; one of our own goes as a whole. */
    public static void removeIndicesAtEnd(String prefix) {
        SearchServer server = SearchServer.given(System.getenv());
        if (server != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.removeIndices(prefix)));
        }
    }

    /** A PostgreSQL of the caller's own, for tests that stop or kill it. */
    public static PostgresServer newPostgres() {
        Path folder = temporaryFolder("postgres");
        return PostgresServer.start(
                new PostgresOptions(home(), folder.resolve("cluster"), folder.resolve("password"), Ports.free()));
    }

    /** An Elasticsearch of the caller's own, for tests that stop or kill it. */
    public static ElasticsearchServer newElasticsearch() {
        return ElasticsearchServer.start(
                new ElasticsearchOptions(home(), temporaryFolder("elasticsearch"), null, Ports.free(), 256));
    }

    /** Where the build put the servers' archives. */
    public static Path home() {
        return Path.of(System.getProperty("ledger.home", ".ledger")).toAbsolutePath();
    }

    /** A folder that the child servers can reach and that is removed when the JVM ends. */
    public static Path temporaryFolder(String name) {
        try {
            Path folder = Files.createTempDirectory(Places.reachable(Path.of("/tmp")), "so-giam-sat-" + name);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    private static <T extends AutoCloseable> T atEnd(T server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot stop " + server, e);
            }
        }));
        return server;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
