package vn.sogiamsat.core.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting, {@code _id} = meeting id, with every fact that was told of it. A state view: everything beside
 * {@link #facts} is a pure function of the facts, the standing one that is later by (recordedAt, event id) winning.
 *
 * @param localDate the day on which it is held or is to be held: of the start in force, else of its subject
 * @param position the ledger position of the newest fact folded in; the document's external version
 * @param superior which superiors were there, one field for each way
 * @param superiors the standing attendance of each superior, the absent ones too; not indexed
 * @param facts every fact in ledger order, withdrawn ones too; not indexed
 */
public record MeetingDoc(
        MeetingPart meeting,
        UnitPart unit,
        PersonPart person,
        LocalDate localDate,
        Counts counts,
        Instant firstRecordedAt,
        Instant lastRecordedAt,
        long position,
        WhichSuperiors superior,
        List<SuperiorPart> superiors,
        List<FactLine> facts) {

    /** @param superiors null, like superior, in a document that was written before they were told of: then none */
    public MeetingDoc {
        superiors = orNone(superiors);
        superior = whichOrNone(superior);
    }

    private static WhichSuperiors whichOrNone(@Nullable WhichSuperiors told) {
        return told == null ? new WhichSuperiors(List.of(), List.of()) : told;
    }

    private static List<SuperiorPart> orNone(@Nullable List<SuperiorPart> told) {
        return told == null ? List.of() : List.copyOf(told);
    }

    /**
     * @param kind as the event's JSON says it (regular, thematic, extraordinary); null while nobody has scheduled it
     * @param mode likewise
     * @param status scheduled, cancelled, opened, closed, or told (facts came, but neither of these)
     * @param start in force; null while unknown
     * @param end when it was closed; null while unknown
     * @param minutes from the beginning to the end, without breaks; null while one of these is unknown
     * @param points of the score, the sum of its parts, of 100; null without a score
     * @param level of the score as the event's JSON says it; null without a score
     * @param text title, topic, place, bridge points: what a search looks at
     * @param textFolded the same without diacritics, see {@link Folding}
     */
    public record MeetingPart(
            UUID id,
            @Nullable String kind,
            @Nullable String mode,
            String status,
            @Nullable Instant start,
            @Nullable Instant end,
            int ordinal,
            @Nullable Integer minutes,
            @Nullable Integer points,
            @Nullable String level,
            @Nullable String place,
            String text,
            String textFolded) {}

    /** @param pathAtEvent the cell and everything above it as known when the first fact was recorded */
    public record UnitPart(UUID id, String code, List<UUID> pathAtEvent) {}

    /** @param id everyone the standing facts speak of */
    public record PersonPart(List<UUID> id) {}

    /** The superiors who attended, by their ids in that order. */
    public record WhichSuperiors(List<UUID> onSite, List<UUID> remote) {
        public WhichSuperiors {
            onSite = List.copyOf(onSite);
            remote = List.copyOf(remote);
        }
    }

    /** Standing facts only, but for {@code withdrawn} and {@code conflicts}. */
    public record Counts(
            int present,
            int remote,
            int absent,
            int superiors,
            int interventions,
            int documents,
            int late,
            int withdrawn,
            int conflicts) {}

    /**
     * How one superior was at the meeting, and what they did there; nothing of what they said.
     *
     * @param event the attendance
     * @param presence as the event's JSON says it (on-site, remote, absent-excused, absent-unexcused)
     * @param speeches how often they spoke, directions included
     * @param recordedAt when the attendance was recorded
     */
    public record SuperiorPart(
            UUID person,
            UUID event,
            String presence,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt,
            int speeches,
            int directions,
            Instant recordedAt) {}

    /**
     * One fact of the meeting.
     *
     * @param type such as {@code vn.sogiamsat.meeting.scheduled}
     * @param body the JSON of the event's body, personal fields sealed
     * @param withdrawnBy ids of the standing withdrawals of this fact; empty when it stands
     */
    public record FactLine(
            UUID eventId,
            String type,
            int revision,
            long sequence,
            long position,
            String source,
            String sourceId,
            String recordedBy,
            Instant occurredAt,
            Instant recordedAt,
            String body,
            List<UUID> withdrawnBy) {}
}
