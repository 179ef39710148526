package vn.sogiamsat.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.verify.VerificationWatch;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.servers.testing.SharedServers;

/**
 * The pilot with its events in Axon Server, where each role is alone: only the command side has a database, and the
 * others find it by the real connector.
 */
class PilotOnAxonServerTest extends PilotStoryTest {
    private @Nullable AxonServerStandIn server;

    @Override
    PilotLedger begin() {
        return PilotLedger.startApart(serverAddress());
    }

    /** Starts a server of its own, or finds one. */
    String serverAddress() {
        AxonServerStandIn begun = new AxonServerStandIn(SharedServers.temporaryFolder("axon-server"));
        server = begun;
        return begun.address();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void the_whole_ledger_is_verified() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        try (LedgerHttp http = new LedgerHttp(pilot().ledger().client().address())) {
            assertThat(new VerificationWatch(http, pilot().ledger().operatorToken(), new Terminal(out, out)).verify())
                    .as(said.toString(UTF_8))
                    .isTrue();
        }
        assertThat(said.toString(UTF_8)).contains("Không thấy sai khác nào").doesNotContain("chưa được so");
    }
}
