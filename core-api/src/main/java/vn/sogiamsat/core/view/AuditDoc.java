package vn.sogiamsat.core.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event in the audit trail, {@code _id} = event id. Written once, never changed: whether a fact was withdrawn is
 * found by looking for events that {@link EventPart#concerns concern} it.
 *
 * @param meeting null where the event is not of a meeting
 * @param unit null where the event is of no unit
 * @param person everyone the event speaks of
 * @param occurredAt by the sender's word
 * @param localDate the day of {@code occurredAt} in Asia/Ho_Chi_Minh
 * @param position the event's ledger position
 * @param payload the stored payload as text, personal fields sealed; not indexed
 */
public record AuditDoc(
        EventPart event,
        @Nullable MeetingPart meeting,
        @Nullable UnitPart unit,
        PersonPart person,
        Instant occurredAt,
        Instant recordedAt,
        LocalDate localDate,
        long position,
        String payload) {

    /**
     * @param type such as {@code vn.sogiamsat.meeting.scheduled}
     * @param title in Vietnamese
     * @param lateness seconds from {@code occurredAt} to {@code recordedAt}
     * @param concerns ids of the events this one withdraws or finds in conflict
     */
    public record EventPart(
            UUID id,
            String type,
            int revision,
            String title,
            String source,
            String sourceId,
            String stream,
            long sequence,
            String recordedBy,
            long lateness,
            List<UUID> concerns) {}

    public record MeetingPart(UUID id) {}

    /** @param pathAtEvent the unit itself and everything above it, from the unit up */
    public record UnitPart(UUID id, String code, List<UUID> pathAtEvent) {}

    public record PersonPart(List<UUID> id) {}
}
