package vn.sogiamsat.command.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.command.Receipt;

/**
 * A claim as it is kept.
 *
 * @param sequence where its event is in the stream, or was to be where it is not settled
 * @param position null while the event is not sequenced
 * @param settled false where nobody knows yet whether the event came to be
 */
record ClaimRow(
        ClaimKey key,
        String digest,
        String stream,
        long sequence,
        Instant recordedAt,
        @Nullable Long position,
        boolean settled) {

    /** @param durability what its acknowledgement means */
    Claim claim(String durability) {
        return new Claim(
                digest,
                new Receipt(
                        EventIds.of(key.source(), key.id()),
                        key.source(),
                        key.id(),
                        stream,
                        sequence,
                        recordedAt,
                        position,
                        durability));
    }

    ClaimRow settledAt(long place) {
        return new ClaimRow(key, digest, stream, place, recordedAt, position, true);
    }
}
