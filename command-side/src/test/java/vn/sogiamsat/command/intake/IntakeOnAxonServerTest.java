package vn.sogiamsat.command.intake;

import vn.sogiamsat.command.testing.RunningCommandSide;

/** The same with the events in Axon Server, through the real connector. */
class IntakeOnAxonServerTest extends IntakeConformance {
    IntakeOnAxonServerTest() {
        super("SERVER");
    }

    @Override
    RunningCommandSide begin() {
        return RunningCommandSide.onAxonServer();
    }
}
