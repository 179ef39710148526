package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.ProjectionSettings;
import vn.sogiamsat.projections.token.KeptTokens;

/** Puts the processors together, one for each projection there is. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {
    @Bean
    AllProjected projected(
            List<Projection> projections,
            ElasticsearchClient client,
            EventStore events,
            KeptTokens tokens,
            PersonalData personal,
            ParkedEvents parked,
            Indices indices,
            ProjectionSettings settings,
            Clock clock) {
        ProcessorParts parts = new ProcessorParts(
                client, events, tokens.store(), tokens.transactions(), new FactCodec(), personal, parked);
        return new AllProjected(projections.stream()
                .map(projection -> new Projected(projection, parts, indices, settings, clock))
                .toList());
    }
}
