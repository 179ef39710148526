package vn.sogiamsat.command.store;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.sogiamsat.core.FactCodec;

/** How facts are read off Axon's events, in every process that reads any. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfiguration {
    /** Without it a replay's token cannot be read back, and the processor never starts again. */
    @Bean
    Jackson3SerializerCustomizer replayTokens() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    FactCodec factCodec() {
        return new FactCodec();
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(FactCodec codec, Serializer serializer) {
        return new FactSerializer(codec, serializer);
    }

    @Bean
    @ConditionalOnProperty("axon.axonserver.enabled")
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
}
