package vn.sogiamsat.projections.operations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.core.view.Indices;

/** Where the command side is another process, nothing is known here of the integrity, and nothing written. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    Recording recording(
            ElasticsearchClient client,
            Indices indices,
            ProjectionState projections,
            EventStore events,
            ObjectProvider<Integrity> integrity,
            ObjectProvider<Verifications> verifications,
            Clock clock) {
        return new Recording(
                client,
                indices,
                new Recording.Sources(
                        projections, () -> told(events), integrity::getIfAvailable, verifications::getIfAvailable),
                clock);
    }

    private static long told(EventStore events) {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(-1) + 1;
    }
}
