package vn.sogiamsat.command.store;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.ConfigurerModule;
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
    ConfigurerModule refusalsCross() {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.commandBus().registerHandlerInterceptor(new RefusalsCross())));
    }

    @Bean
    StoreStand storeStand(AxonServerEvents events, JdbcClient jdbc) {
        return new AxonServerStand(events, jdbc);
    }
}
