package vn.sogiamsat.benchmarks.intake;

import java.time.OffsetDateTime;
import java.util.List;

/** What one commit of the application put into the tables. */
record StoredCommit(List<EventRow> events, List<ClaimRow> claims) {

    @SuppressWarnings("ArrayRecordComponent")
    record EventRow(
            String eventId,
            String stream,
            long sequence,
            String kind,
            String recordedAt,
            String type,
            String revision,
            byte[] payload,
            byte[] metadata) {}

    @SuppressWarnings("ArrayRecordComponent")
    record ClaimRow(
            String source, String sourceId, byte[] digest, String stream, long sequence, OffsetDateTime recordedAt) {}
}
