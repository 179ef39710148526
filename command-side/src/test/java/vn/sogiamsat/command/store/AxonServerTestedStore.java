package vn.sogiamsat.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.core.FactCodec;

/** The store on Axon Server, put together by the configuration of the running ledger: the real connector, over gRPC. */
final class AxonServerTestedStore implements TestedStore {
    private final TestLedgerDatabase database = TestLedgerDatabase.fresh();
    private final @Nullable AxonServerStandIn server;
    private final String address;
    private Running running;
    private final long before;

    private AxonServerTestedStore(@Nullable AxonServerStandIn server, String address) {
        this.server = server;
        this.address = address;
        this.running = new Running();
        this.before = running.raw.size();
    }

    /** With a server of its own, or what stands in for one. */
    static AxonServerTestedStore standIn() {
        AxonServerStandIn server = new AxonServerStandIn(folder());
        return new AxonServerTestedStore(server, server.address());
    }

    /** On a server that is there. */
    static AxonServerTestedStore at(String address) {
        return new AxonServerTestedStore(null, address);
    }

    private final class Running {
        final HikariDataSource dataSource = database.dataSource();
        final AxonServerConnectionManager connections;
        final EventStore events;
        final Sequencer sequencer;
        final AxonServerEvents raw;
        final EventArchive archive;

        Running() {
            StoreConfiguration wiring = new StoreConfiguration();
            AxonServerStoreConfiguration store = new AxonServerStoreConfiguration();
            Serializer serializer = Jackson3Serializer.builder().build();
            AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                    .servers(address)
                    .componentName("conformance")
                    .build();
            configuration.setReconnectInterval(100);
            connections = AxonServerConnectionManager.builder()
                    .axonServerConfiguration(configuration)
                    .build();
            connections.start();
            ReadingConfiguration reading = new ReadingConfiguration();
            events = reading.eventStore(
                    configuration, connections, reading.eventSerializer(new FactCodec(), serializer), serializer);
            raw = store.axonServerEvents(connections);
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
    public long before() {
        return before;
    }

    /** Past our own code where the server is ours; else as the connector hands it out. */
    @Override
    public byte[] storedPayload(UUID eventId) {
        if (server != null) {
            return server.payload(eventId.toString());
        }
        return running.raw.read(before, Integer.MAX_VALUE).stream()
                .filter(event -> event.eventId().equals(eventId.toString()))
                .map(RawEvent::payload)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void restart() {
        running.stop();
        if (server != null) {
            server.stop();
            server.start();
        }
        running = new Running();
    }

    @Override
    public boolean canBeKilled() {
        return server != null;
    }

    private AxonServerStandIn own() {
        return Objects.requireNonNull(server, "this server is not ours to kill");
    }

    @Override
    public void kill() {
        own().kill();
    }

    @Override
    public void revive() {
        own().start();
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
        if (server != null) {
            server.close();
        }
    }
}
