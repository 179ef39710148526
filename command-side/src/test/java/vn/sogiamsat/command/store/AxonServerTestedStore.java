package vn.sogiamsat.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.core.FactCodec;

/** The store on Axon Server, put together by the configuration of the running ledger: the real connector, over gRPC. */
final class AxonServerTestedStore implements TestedStore {
    private final TestLedgerDatabase database = TestLedgerDatabase.fresh();
    private final AxonServerStandIn server = new AxonServerStandIn(folder());
    private Running running = new Running();

    private final class Running {
        final HikariDataSource dataSource = database.dataSource();
        final AxonServerConnectionManager connections;
        final EventStore events;
        final Sequencer sequencer;
        final EventArchive archive;

        Running() {
            StoreConfiguration wiring = new StoreConfiguration();
            AxonServerStoreConfiguration store = new AxonServerStoreConfiguration();
            Serializer serializer = Jackson3Serializer.builder().build();
            AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                    .servers(server.address())
                    .componentName("conformance")
                    .build();
            configuration.setReconnectInterval(100);
            connections = AxonServerConnectionManager.builder()
                    .axonServerConfiguration(configuration)
                    .build();
            connections.start();
            events = store.eventStore(
                    configuration, connections, wiring.eventSerializer(new FactCodec(), serializer), serializer);
            AxonServerEvents raw = store.axonServerEvents(connections);
            archive = store.eventArchive(raw, JdbcClient.create(dataSource));
            sequencer =
                    wiring.sequencer(dataSource, store.sequencerStep(raw), new OperationalLog(Clock.systemUTC()), "");
            sequencer.start();
        }

        void stop() {
            try {
                sequencer.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            connections.shutdown();
            dataSource.close();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("axon-server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public EventStore events() {
        return running.events;
    }

    @Override
    public EventArchive raw() {
        return running.archive;
    }

    @Override
    public Pending begin(List<? extends DomainEventMessage<?>> events) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        running.events.publish(events);
        CurrentUnit.leave(unit);
        return new Pending() {
            @Override
            public void commit() {
                CurrentUnit.enter(unit);
                unit.commit();
            }

            @Override
            public void rollBack() {
                CurrentUnit.enter(unit);
                unit.rollback();
            }
        };
    }

    /** Several units of work of one thread, of which each is the current one only while it begins and ends. */
    private static final class CurrentUnit {
        private CurrentUnit() {}

        static void enter(UnitOfWork<?> unit) {
            CurrentUnitOfWork.set(unit);
        }

        static void leave(UnitOfWork<?> unit) {
            CurrentUnitOfWork.clear(unit);
        }
    }

    @Override
    public byte[] storedPayload(UUID eventId) {
        return server.payload(eventId.toString());
    }

    @Override
    public void restart() {
        running.stop();
        server.stop();
        server.start();
        running = new Running();
    }

    @Override
    public boolean canBeKilled() {
        return true;
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void revive() {
        server.start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            running.archive.read(0, 1);
            return true;
        });
    }

    @Override
    public boolean knowsIdsEverywhere() {
        return false;
    }

    @Override
    public boolean forcesToDisk() {
        return false;
    }

    @Override
    public void assertForcedToDisk() {
        throw new UnsupportedOperationException("whether it forces is Axon Server's to say");
    }

    @Override
    public void close() {
        running.stop();
        server.close();
    }
}
