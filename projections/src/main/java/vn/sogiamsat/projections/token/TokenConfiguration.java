package vn.sogiamsat.projections.token;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.core.view.Indices;

/** Chooses what keeps the progress of the projections. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    /**
     * @param node a node that takes its own name again after a crash goes on at once, any other waits until the claim
     *     has run out; without one, each process has a name of its own
     * @param claimTimeout when a claim in Elasticsearch that is not renewed may be taken over; well above the slowest
     *     bulk request
     */
    @Bean
    KeptTokens projectionTokens(
            @Value("${ledger.projections.tokens:postgresql}") TokenPlace place,
            @Value("${ledger.node:}") String node,
            @Value("${ledger.projections.claim-timeout:60s}") Duration claimTimeout,
            ObjectProvider<TokenStore> tokens,
            ObjectProvider<TransactionManager> transactions,
            ElasticsearchClient client,
            Indices indices,
            Clock clock) {
        return switch (place) {
            case POSTGRESQL -> new KeptTokens(tokens.getObject(), transactions.getObject());
            case ELASTICSEARCH ->
                new KeptTokens(
                        new ElasticsearchTokenStore(
                                client,
                                indices,
                                node.isBlank() ? UUID.randomUUID().toString() : node,
                                claimTimeout,
                                clock),
                        NoTransactionManager.instance());
        };
    }
}
