package vn.sogiamsat.app.browser;

/** The pilot where each role is alone: only the command side has a database, and the others find it by Axon Server. */
class PilotApartTest extends PilotOnAxonServerTest {
    @Override
    PilotLedger begin(String axonServer) {
        return PilotLedger.startApart(axonServer);
    }
}
