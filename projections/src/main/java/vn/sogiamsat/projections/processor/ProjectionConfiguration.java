package vn.sogiamsat.projections.processor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.index.ViewIndices;

/** Puts the processor together; it is its own {@link vn.sogiamsat.core.port.ProjectionState}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {
    @Bean
    ViewIndices viewIndices(ElasticsearchClient client, Indices indices) {
        return new ViewIndices(client, indices);
    }

    @Bean
    ViewProcessor viewProcessor(
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
        return new ViewProcessor(parts, indices, settings, clock);
    }
}
