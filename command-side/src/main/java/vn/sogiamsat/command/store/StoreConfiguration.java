package vn.sogiamsat.command.store;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon over PostgreSQL, whichever store holds the events. Each part is declared here because what Axon would choose by
 * itself is wrong for us: without a transaction manager of ours it silently takes none.
 */
@Configuration(proxyBeanMethods = false)
@Import({ReadingConfiguration.class, PostgresStoreConfiguration.class, AxonServerStoreConfiguration.class})
class StoreConfiguration {
    /** Well above the slowest bulk request of a projection. */
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(60);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager platform) {
        return new SpringTransactionManager(platform);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /**
     * Who keeps the tokens: a node that takes its own name again after a crash goes on at once, any other waits until
     * the claim has run out. The name must be that of one process only; without one, each process has a name of its
     * own.
     */
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, @Value("${ledger.node:}") String node) {
        JdbcTokenStore.Builder store = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("ledger.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(CLAIM_TIMEOUT);
        return (node.isBlank() ? store : store.nodeId(node)).build();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sequencer sequencer(
            DataSource dataSource, SequencerStep step, OperationalLog log, @Value("${ledger.node:}") String node) {
        return new Sequencer(
                dataSource, step, log, node.isBlank() ? UUID.randomUUID().toString() : node);
    }

    @Bean(defaultCandidate = false)
    @Here
    CommandGateway commandsHere(@Qualifier("localSegment") CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Positions follow a commit at once, whoever made it. */
    @Bean
    ConfigurerModule wakeSequencer(Sequencer sequencer) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.commandBus().registerHandlerInterceptor(new WakeSequencer(sequencer))));
    }

    @Bean
    OperationalLog operationalLog(Clock clock) {
        return new OperationalLog(clock);
    }

    @Bean
    static StoreGuard storeGuard(Environment environment) {
        boolean elsewhere = environment.getProperty("axon.axonserver.enabled", Boolean.class, false);
        return new StoreGuard(elsewhere ? StoreKind.AXON_SERVER : StoreKind.POSTGRESQL);
    }
}
