package vn.sogiamsat.command.record;

import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.Receipt;

/** A draft with its header and its place in a stream. */
record Stamped(Draft draft, StreamId stream, long sequence, Fact fact) {

    /** @param durability what its acknowledgement will mean */
    Receipt receipt(String durability) {
        Header header = fact.header();
        return new Receipt(
                header.eventId(),
                header.source(),
                header.sourceId(),
                stream.value(),
                sequence,
                header.recordedAt(),
                null,
                durability);
    }
}
