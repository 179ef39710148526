package vn.sogiamsat.command.store;

/**
 * An event exactly as it lies in the store, text for text and before any upcasting: what hashes are made of.
 *
 * @param position in the ledger
 * @param recordedAt as the store spells it
 */
public record RawEvent(
        long position,
        String eventId,
        String stream,
        long sequence,
        String type,
        String revision,
        String recordedAt,
        byte[] payload) {}
