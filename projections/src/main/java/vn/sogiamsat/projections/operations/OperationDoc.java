package vn.sogiamsat.projections.operations;

import java.time.Instant;

/** How one projection was doing in ten seconds. */
record OperationDoc(Instant at, ProjectionPart projection) {
    /**
     * @param position up to which its documents are written
     * @param lag how many events are told and not yet written
     * @param rate events a second since the time before; 0 at first
     * @param waiting whether something keeps it that will come back by itself
     * @param refused whether it stopped, and will not go on by itself
     */
    record ProjectionPart(
            String name, long position, long lag, double rate, boolean running, boolean waiting, boolean refused) {}
}
