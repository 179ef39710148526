package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.servers.PostgresServer;

/** Our store over a PostgreSQL, put together by the configuration of the running ledger. */
final class PostgresTestedStore implements TestedStore {
    private static final long GIVE_UP_ON_A_DEAD_SERVER_MILLIS = 2_000;

    private final TestLedgerDatabase database;
    private final @Nullable PostgresServer killable;
    private final Runnable afterwards;
    private Running running;

    /**
     * @param killable the server, where it belongs to the test; null where it is only to be used
     * @param afterwards done when the store is closed
     */
    PostgresTestedStore(TestLedgerDatabase database, @Nullable PostgresServer killable, Runnable afterwards) {
        this.database = database;
        this.killable = killable;
        this.afterwards = afterwards;
        this.running = new Running(database);
    }

    private static final class Running {
        final HikariDataSource dataSource;
        final TransactionManager transactions;
        final EventStore events;
        final Sequencer sequencer;
        final EventArchive raw;

        Running(TestLedgerDatabase database) {
            dataSource = database.dataSource();
            dataSource.setConnectionTimeout(GIVE_UP_ON_A_DEAD_SERVER_MILLIS);
            StoreConfiguration wiring = new StoreConfiguration();
            PostgresStoreConfiguration store = new PostgresStoreConfiguration();
            Serializer serializer = Jackson3Serializer.builder().build();
            ConnectionProvider connections = wiring.connectionProvider(dataSource);
            transactions = wiring.axonTransactionManager(new JdbcTransactionManager(dataSource));
            events = store.eventStore(store.eventStorageEngine(
                    connections,
                    transactions,
                    store.persistenceExceptionResolver(),
                    new ReadingConfiguration().eventSerializer(new FactCodec(), serializer),
                    serializer));
            sequencer = wiring.sequencer(dataSource, store.sequencerStep(), new OperationalLog(Clock.systemUTC()), "");
            sequencer.start();
            raw = new PostgresArchive(JdbcClient.create(dataSource));
        }

        void stop() {
            ((EmbeddedEventStore) events).shutDown();
            try {
                sequencer.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            dataSource.close();
        }
    }

    @Override
    public EventStore events() {
        return running.events;
    }

    @Override
    public EventArchive raw() {
        return running.raw;
    }

    @Override
    public Pending begin(List<? extends DomainEventMessage<?>> events) {
        // A transaction belongs to its thread.
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Transaction transaction = await(thread, () -> {
            Transaction begun = running.transactions.startTransaction();
            running.events.publish(events);
            return begun;
        });
        return new Pending() {
            @Override
            public void commit() {
                end(transaction::commit);
            }

            @Override
            public void rollBack() {
                end(transaction::rollback);
            }

            private void end(Runnable how) {
                await(thread, () -> {
                    how.run();
                    return true;
                });
                thread.close();
            }
        };
    }

    private static <T> T await(ExecutorService thread, Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] storedPayload(UUID eventId) {
        return HexFormat.of()
                .parseHex(database.query(
                                "select encode(payload, 'hex') from events.event where event_id = '" + eventId + "'")
                        .getFirst());
    }

    @Override
    public void restart() {
        running.stop();
        if (killable != null) {
            killable.restart();
        }
        running = new Running(database);
    }

    @Override
    public boolean canBeKilled() {
        return killable != null;
    }

    @Override
    public void kill() {
        server().kill();
    }

    @Override
    public void revive() {
        server().restart();
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            running.dataSource.getConnection().close();
            return true;
        });
    }

    private PostgresServer server() {
        if (killable == null) {
            throw new IllegalStateException("this server is not ours to kill");
        }
        return killable;
    }

    @Override
    public boolean knowsIdsEverywhere() {
        return true;
    }

    @Override
    public boolean forcesToDisk() {
        return true;
    }

    @Override
    public void assertForcedToDisk() {
        JdbcClient jdbc = JdbcClient.create(running.dataSource);
        assertThat(jdbc.sql("""
                        select name || '=' || setting from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name""").query(String.class).list())
                .containsExactly("fsync=on", "full_page_writes=on", "synchronous_commit=on");
        // What is said of a table could take it out of the log that is forced.
        assertThat(jdbc.sql("select relpersistence::text from pg_class where oid = 'events.event'::regclass")
                        .query(String.class)
                        .single())
                .isEqualTo("p");
    }

    @Override
    public void close() {
        running.stop();
        afterwards.run();
    }
}
