package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the write side is doing, for the status page. */
public interface LedgerState {
    /**
     * @param store the kind of event store, such as {@code PostgreSQL 18.6}
     * @param durability what an acknowledgement means, such as {@code SYNC}
     * @param events events stored
     * @param size events sequenced, which is the next ledger position
     * @param lastRecordedAt when the newest event was recorded; null in an empty ledger
     * @param sequencerActive whether this process holds the sequencer's place
     * @param counters submissions that left no event, by what was wrong with them
     * @param lastErrors newest first
     */
    record Snapshot(
            String ledgerId,
            String store,
            String durability,
            long events,
            long size,
            @Nullable Instant lastRecordedAt,
            boolean sequencerActive,
            List<Counter> counters,
            List<Problem> lastErrors) {}

    /** How often something happened that is not kept as an event. */
    record Counter(String name, long count) {}

    /** Something that went wrong. */
    record Problem(Instant at, String where, String what) {}

    /** The size of the ledger: how many events have a position. Cheap. */
    long size();

    /** When the event at a ledger position was recorded; empty when there is none yet. Cheap. */
    Optional<Instant> recordedAt(long position);

    Snapshot snapshot();
}
