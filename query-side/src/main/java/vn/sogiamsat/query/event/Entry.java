package vn.sogiamsat.query.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Lateness;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;

/**
 * One event of the ledger as a view keeps it.
 *
 * @param type such as {@code vn.sogiamsat.meeting.scheduled}
 * @param bodyJson as stored, personal texts sealed
 * @param body the same, read; null where this release cannot read that type or revision
 * @param withdrawnBy ids of the standing withdrawals; empty when it stands
 * @param conflicts ids of the events that find it in conflict with another
 */
public record Entry(
        UUID id,
        String type,
        int revision,
        String stream,
        long sequence,
        long position,
        String source,
        String sourceId,
        String recordedBy,
        Instant occurredAt,
        Instant recordedAt,
        String bodyJson,
        @Nullable Event body,
        List<UUID> withdrawnBy,
        List<UUID> conflicts) {
    private static final JsonMapper JSON = Json.mapper();

    public Entry {
        withdrawnBy = List.copyOf(withdrawnBy);
        conflicts = List.copyOf(conflicts);
    }

    public boolean isLate() {
        return Lateness.isLate(occurredAt, recordedAt);
    }

    public boolean isWithdrawn() {
        return !withdrawnBy.isEmpty();
    }

    public boolean isInConflict() {
        return !conflicts.isEmpty();
    }

    /** Seconds from when it happened to when it was recorded. */
    public long lateness() {
        return recordedAt.getEpochSecond() - occurredAt.getEpochSecond();
    }

    /** A fact in the document of a meeting. */
    public static Entry of(FactLine line, String stream, FactCodec codec, List<UUID> conflicts) {
        return new Entry(
                line.eventId(),
                line.type(),
                line.revision(),
                stream,
                line.sequence(),
                line.position(),
                line.source(),
                line.sourceId(),
                line.recordedBy(),
                line.occurredAt(),
                line.recordedAt(),
                line.body(),
                read(line.type(), line.body(), codec),
                line.withdrawnBy(),
                conflicts);
    }

    /** An event of the audit trail, of whose corrections nothing is known yet. */
    public static Entry of(AuditDoc doc, FactCodec codec) {
        AuditDoc.EventPart event = doc.event();
        String body = body(doc.payload());
        return new Entry(
                event.id(),
                event.type(),
                event.revision(),
                event.stream(),
                event.sequence(),
                doc.position(),
                event.source(),
                event.sourceId(),
                event.recordedBy(),
                doc.occurredAt(),
                doc.recordedAt(),
                body,
                read(event.type(), body, codec),
                List.of(),
                List.of());
    }

    Entry corrected(List<UUID> withdrawals, List<UUID> foundInConflict) {
        return new Entry(
                id,
                type,
                revision,
                stream,
                sequence,
                position,
                source,
                sourceId,
                recordedBy,
                occurredAt,
                recordedAt,
                bodyJson,
                body,
                withdrawals,
                foundInConflict);
    }

    private static String body(String payload) {
        try {
            JsonNode body = JSON.readTree(payload).get("body");
            return body == null ? payload : body.toString();
        } catch (JacksonException e) {
            return payload;
        }
    }

    private static @Nullable Event read(String type, String body, FactCodec codec) {
        try {
            return codec.body(type, body);
        } catch (IllegalArgumentException | JacksonException e) {
            // Told by a later release, or before an upcaster: it is still shown, by its JSON.
            return null;
        }
    }
}
