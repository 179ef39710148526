package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single events exactly as they lie in the store, before any upcasting: the bytes that hashes are made of. */
public interface StoredEvents {
    /**
     * One event as stored.
     *
     * @param position the ledger position; null while the event is not yet sequenced
     * @param payload the stored bytes
     */
    record StoredEvent(
            UUID eventId,
            String stream,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            @Nullable Long position,
            byte[] payload) {}

    Optional<StoredEvent> find(UUID eventId);
}
