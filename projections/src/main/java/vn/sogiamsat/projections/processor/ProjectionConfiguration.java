package vn.sogiamsat.projections.processor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.index.ViewIndices;

/** Puts the processors together, one for each projection there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {
    @Bean
    ViewIndices viewIndices(ElasticsearchClient client, Indices indices) {
        return new ViewIndices(client, indices);
    }

    @Bean
    @Order(1)
    Projection views() {
        return new Views();
    }

    @Bean
    Processors processors(
            List<Projection> projections,
            ElasticsearchClient client,
            EventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            PersonalData personal,
            ParkedEvents parked,
            ViewIndices indices,
            ProjectionSettings settings,
            Clock clock) {
        ProcessorParts parts =
                new ProcessorParts(client, events, tokens, transactions, new FactCodec(), personal, parked);
        return new Processors(projections.stream()
                .map(projection -> new ViewProcessor(projection, parts, indices, settings, clock))
                .toList());
    }
}
