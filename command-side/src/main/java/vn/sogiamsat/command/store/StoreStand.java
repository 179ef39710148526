package vn.sogiamsat.command.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an event store stands. */
interface StoreStand {
    Stand read();

    /**
     * Taken at one moment.
     *
     * @param ledger the id of the ledger
     * @param store what it is, for people
     * @param events how many are stored
     * @param sequenced how many of them have a position
     * @param newest when the newest was recorded; null where there is none
     */
    record Stand(
            String ledger,
            String store,
            long events,
            long sequenced,
            @Nullable Instant newest) {}
}
