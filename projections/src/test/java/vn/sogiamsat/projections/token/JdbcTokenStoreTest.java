package vn.sogiamsat.projections.token;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** The one that the suite is measured by: Axon's own, over PostgreSQL, each call in a transaction. */
class JdbcTokenStoreTest extends TokenStoreConformance {
    private static final PostgresServer SERVER = SharedServers.postgres();

    @BeforeAll
    static void makeTable() throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("drop table if exists TokenEntry");
            store(connection, "maker").createSchema(PostgresTokenTableFactory.INSTANCE);
        }
    }

    @BeforeEach
    void takeClock() {
        AbstractTokenEntry.clock = clock;
    }

    @AfterEach
    void giveClockBack() {
        AbstractTokenEntry.clock = Clock.systemUTC();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(SERVER.jdbcUrl("postgres"), SERVER.superuser(), SERVER.password());
    }

    @Override
    TokenStore store(String node) {
        return (TokenStore) Proxy.newProxyInstance(
                TokenStore.class.getClassLoader(),
                new Class<?>[] {TokenStore.class},
                (proxy, method, arguments) -> inTransaction(node, method, arguments));
    }

    private static @Nullable Object inTransaction(String node, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                Object answer = method.invoke(store(connection, node), arguments);
                connection.commit();
                return answer;
            } catch (InvocationTargetException e) {
                connection.rollback();
                throw e.getCause();
            }
        }
    }

    private static JdbcTokenStore store(Connection connection, String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(() ->
                        ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler()))
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(
                                builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .build()))
                        .build())
                .contentType(byte[].class)
                .nodeId(node)
                .claimTimeout(TIMEOUT)
                .build();
    }
}
