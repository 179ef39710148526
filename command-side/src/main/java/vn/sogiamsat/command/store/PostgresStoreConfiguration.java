package vn.sogiamsat.command.store;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store in PostgreSQL. Axon's JPA engine, its own choice, is slow and writes large objects. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class PostgresStoreConfiguration {
    @Bean
    StoreKind storeKind() {
        return StoreKind.POSTGRESQL;
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new DuplicateKeys();
    }

    @Bean
    LedgerStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver resolver,
            @Qualifier("eventSerializer") Serializer events,
            Serializer serializer) {
        return LedgerStorageEngine.over(connections, transactions, resolver, events, serializer);
    }

    @Bean
    EventStore eventStore(LedgerStorageEngine engine) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .cachedEvents(1_000)
                .fetchDelay(50)
                .build();
        store.registerDispatchInterceptor(new FactIdentity());
        return store;
    }

    @Bean
    EventArchive eventArchive(JdbcClient jdbc) {
        return new PostgresArchive(jdbc);
    }

    @Bean
    SequencerStep sequencerStep() {
        return new PostgresStep();
    }

    @Bean
    StoreStand storeStand(JdbcClient jdbc) {
        return new PostgresStand(jdbc);
    }
}
