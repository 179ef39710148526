package vn.sogiamsat.command.store;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store in Axon Server; what may change lies in PostgreSQL all the same. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerStoreConfiguration {
    @Bean
    StoreKind storeKind() {
        return StoreKind.AXON_SERVER;
    }

    @Bean
    EventStore eventStore(
            AxonServerConfiguration configuration,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer events,
            Serializer serializer) {
        AxonServerEventStore store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .defaultContext(configuration.getContext())
                .snapshotFilter(SnapshotFilter.rejectAll())
                .eventSerializer(events)
                .snapshotSerializer(serializer)
                .build();
        store.registerDispatchInterceptor(new FactIdentity());
        return store;
    }

    @Bean
    AxonServerEvents axonServerEvents(AxonServerConnectionManager connections) {
        return new AxonServerEvents(() -> connections.getConnection().eventChannel());
    }

    @Bean
    EventArchive eventArchive(AxonServerEvents events, JdbcClient jdbc) {
        return new AxonServerArchive(events, jdbc);
    }

    @Bean
    SequencerStep sequencerStep(AxonServerEvents events) {
        return new CatalogueStep(events);
    }

    @Bean
    StoreStand storeStand(AxonServerEvents events, JdbcClient jdbc) {
        return new AxonServerStand(events, jdbc);
    }
}
