package vn.sogiamsat.command.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** The embedded PostgreSQL, as the ledger starts it, is such a store. */
class PostgresEventStoreTest extends EventStoreConformance {
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = SharedServers.newPostgres();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    TestedStore empty() {
        return new PostgresTestedStore(TestLedgerDatabase.on(server), server, () -> {});
    }
}
