package vn.sogiamsat.command.intake;

import vn.sogiamsat.command.testing.RunningCommandSide;

class IntakeTest extends IntakeConformance {
    IntakeTest() {
        super("SYNC");
    }

    @Override
    RunningCommandSide begin() {
        return RunningCommandSide.start();
    }
}
