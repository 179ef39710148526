package vn.sogiamsat.app.health;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.app.roles.Role;
import vn.sogiamsat.app.roles.Roles;
import vn.sogiamsat.core.port.LedgerState;

/**
 * Readiness: without the store nothing can be acknowledged, so this process is to be sent nothing; without
 * Elasticsearch facts are still taken and only the pages stand still, so it is ready and says that it is not all it
 * could be.
 */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A process that does not keep the store itself goes on without it, as far as it can. */
    @Bean
    HealthIndicator store(LedgerState ledger, Roles roles) {
        Probe probe = new Probe("store-health", ledger::snapshot, PATIENCE);
        return () -> probe.answers()
                ? Health.up().withDetail("state", "ok").build()
                : (roles.play(Role.COMMAND) ? Health.down() : Health.up())
                        .withDetail("state", "unreachable")
                        .build();
    }

    @Bean
    HealthIndicator elasticsearch(ElasticsearchClient client) {
        Probe probe = new Probe("elasticsearch-health", () -> client.cluster().health(), PATIENCE);
        return () -> Health.up()
                .withDetail("state", probe.answers() ? "ok" : "degraded")
                .build();
    }
}
