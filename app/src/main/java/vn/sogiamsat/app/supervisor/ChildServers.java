package vn.sogiamsat.app.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.sogiamsat.servers.ChildServer;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.JavaServer;
import vn.sogiamsat.servers.Leftovers;
import vn.sogiamsat.servers.PostgresServer;

/** The processes that make up one running ledger. */
final class ChildServers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final List<ChildServer> running = new ArrayList<>();

    ChildServers(DataFolder folder) {
        this.folder = folder;
    }

    synchronized <T extends ChildServer> T add(T server) {
        running.add(server);
        return server;
    }

    /** Completed when the first of them has ended. */
    synchronized CompletableFuture<?> firstEnd() {
        return CompletableFuture.anyOf(running.stream().map(ChildServer::onExit).toArray(CompletableFuture<?>[]::new));
    }

    synchronized Optional<ChildServer> ended() {
        return running.stream().filter(server -> !server.isRunning()).findFirst();
    }

    /**
     * Stops what runs, the application first, then Elasticsearch, then PostgreSQL; also what is only just coming up.
     */
    synchronized void stop() {
        running.sort(Comparator.comparing(ChildServers::turn));
        while (!running.isEmpty()) {
            running.removeFirst().close();
        }
        endLeftovers();
    }

    /**
     * Ends, in the same order, what runs on this folder without being ours.
     *
     * @return how many processes were found
     */
    int endLeftovers() {
        return Leftovers.end(folder.application(), "TERM", PATIENCE)
                + Leftovers.end(folder.elasticsearch(), "TERM", PATIENCE)
                + Leftovers.end(folder.cluster(), "INT", PATIENCE)
                + Leftovers.end(folder.clusterInTheMaking(), "KILL", PATIENCE);
    }

    private static int turn(ChildServer server) {
        return switch (server) {
            case JavaServer application -> 0;
            case ElasticsearchServer search -> 1;
            case PostgresServer store -> 2;
        };
    }
}
