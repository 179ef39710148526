package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.RunningCommandSide;

/** What the framework would do otherwise, silently and worse, if it were not told. */
class WiringTest {
    private static RunningCommandSide ledger;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void commands_run_in_real_transactions_and_messages_are_written_with_jackson() {
        assertThat(ledger.part(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(ledger.part(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void a_node_that_died_takes_its_claim_again_at_once_and_another_one_waits() {
        TransactionManager transactions = ledger.part(TransactionManager.class);
        TokenStore killed = tokens("first");
        transactions.executeInTransaction(
                () -> killed.initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(7)));
        transactions.executeInTransaction(() -> killed.fetchToken("views", 0));

        assertThatThrownBy(() ->
                        transactions.executeInTransaction(() -> tokens("second").fetchToken("views", 0)))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(transactions.fetchInTransaction(() -> tokens("first").fetchToken("views", 0)))
                .isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    private static TokenStore tokens(String node) {
        return new StoreConfiguration()
                .tokenStore(ledger.part(ConnectionProvider.class), ledger.part(Serializer.class), node);
    }
}
