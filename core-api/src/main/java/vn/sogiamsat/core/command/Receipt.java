package vn.sogiamsat.core.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's word that a fact is kept.
 *
 * @param sequence the fact's place in its stream, from 0
 * @param position the ledger position; null until the sequencer has given it, a moment later
 * @param durability what the acknowledgement means, such as {@code SYNC}
 */
public record Receipt(
        UUID eventId,
        String source,
        String sourceId,
        String stream,
        long sequence,
        Instant recordedAt,
        @Nullable Long position,
        String durability) {}
