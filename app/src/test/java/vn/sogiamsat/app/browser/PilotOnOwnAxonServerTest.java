package vn.sogiamsat.app.browser;

import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.sogiamsat.axonstandin.OwnAxonServer;

/** The pilot on a real Axon Server, each role alone, where an empty one is named. */
@EnabledIf("isNamedAndEmpty")
class PilotOnOwnAxonServerTest extends PilotOnAxonServerTest {
    static boolean isNamedAndEmpty() {
        String address = OwnAxonServer.address();
        if (address == null) {
            System.out.println("NOT RUN: the pilot on a real Axon Server; to run it, set " + OwnAxonServer.SETTING
                    + "=host:port of one that is empty");
            return false;
        }
        long events = OwnAxonServer.events(address);
        if (events > 0) {
            System.out.println("NOT RUN: the pilot on the Axon Server at " + address + "; it holds " + events
                    + " events, and a ledger begins in an empty one");
        }
        return events == 0;
    }

    @Override
    String serverAddress() {
        return Objects.requireNonNull(OwnAxonServer.address());
    }
}
