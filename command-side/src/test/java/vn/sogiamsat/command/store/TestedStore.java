package vn.sogiamsat.command.store;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store under test, wired as in the running ledger, and what only a test does to it. */
interface TestedStore extends AutoCloseable {
    EventStore events();

    EventArchive raw();

    /** How many events it held before the test. */
    default long before() {
        return 0;
    }

    /** An append that is written, but not acknowledged yet. */
    interface Pending {
        void commit();

        void rollBack();
    }

    /** Begins to append with one commit. */
    Pending begin(List<? extends DomainEventMessage<?>> events);

    /** The payload as it lies in the store, read past our own code. */
    byte[] storedPayload(UUID eventId);

    /** Stops in good order and starts again on the same data. */
    void restart();

    /** Whether a test may kill it; false for a server of somebody's own. */
    boolean canBeKilled();

    /** Ends the store at once, as a power cut would. */
    void kill();

    /** Starts again what was killed. */
    void revive();

    /** Whether it knows an event by its id in whatever stream; where not, the claims alone do. */
    boolean knowsIdsEverywhere();

    /** Whether what it acknowledges is on disk; where not, its receipts say so. */
    boolean forcesToDisk();

    /** Fails when the store, as it runs now, may acknowledge what is not on disk. */
    void assertForcedToDisk();

    @Override
    void close();
}
