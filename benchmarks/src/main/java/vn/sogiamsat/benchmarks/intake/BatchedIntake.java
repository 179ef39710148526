package vn.sogiamsat.benchmarks.intake;

import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;

/** Events in batches over one connection, for what is compared to them. */
public final class BatchedIntake {
    private final IntakeLoad load;

    public BatchedIntake(PrivateDatabase database, RunningApplication application) {
        load = new IntakeLoad(database, application);
        load.tellOfOrganisation();
    }

    /** In events a second. */
    public double rate(int batches) {
        long begun = System.nanoTime();
        load.warmUp(batches, 1);
        return batches * IntakeLoad.EVENTS_OF_A_BATCH * 1e9 / (System.nanoTime() - begun);
    }
}
