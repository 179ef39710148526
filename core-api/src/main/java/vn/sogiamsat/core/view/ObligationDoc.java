package vn.sogiamsat.core.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one obligation for a time: one document a version, with the id {@code <obligation>-<position>}.
 * What it comes to at a moment is never stored; it follows from the version alone.
 *
 * @param person whom it is about; null where it is about no person
 * @param meeting the meeting it is about, or at which the direction was given; null where it is about none
 * @param remedy which remedy it is; null where it is none
 * @param opensAt from when on it exists
 * @param dueAt the last instant in time
 * @param required how many of what is counted; 1 where nothing is
 * @param achieved how many of them there are
 * @param evidence the events by which this is known
 * @param metAt when it was met; null while it was not
 * @param applicability {@code applicable}, {@code not-applicable} or {@code not-evaluated}
 * @param reason why it is not applicable or could not be evaluated; empty otherwise
 * @param knownTo 9999-12-31T00:00:00Z while nothing else is known
 * @param current whether nothing else is known
 * @param position the ledger position of the fact that made it known
 */
public record ObligationDoc(
        ObligationPart obligation,
        RulePart rule,
        UnitPart unit,
        @Nullable PersonPart person,
        @Nullable MeetingPart meeting,
        @Nullable RemedyPart remedy,
        Instant opensAt,
        Instant dueAt,
        long required,
        long achieved,
        List<UUID> evidence,
        @Nullable Instant metAt,
        boolean metInTime,
        String applicability,
        String reason,
        @Nullable Instant waivedFrom,
        @Nullable Instant waivedUntil,
        Instant knownFrom,
        Instant knownTo,
        boolean current,
        long position) {

    public ObligationDoc {
        evidence = List.copyOf(evidence);
    }

    /**
     * @param kind {@code meeting}, {@code cell}, {@code superior}, {@code member}, {@code direction},
     *     {@code merged-unit} or {@code remedy}
     * @param subject the meeting, cell, person, direction or remedy (by the event that told it) or unit
     * @param period such as {@code 2023-10}, {@code 2023-Q4}, {@code 2023}; empty where the rule knows none
     */
    public record ObligationPart(UUID id, String kind, UUID subject, String period) {}

    /** @param id as {@code rulebook/rule}; rulebook: the id of the rulebook alone */
    public record RulePart(String id, String rulebook) {}

    /** The unit that answers for it. */
    public record UnitPart(UUID id) {}

    public record PersonPart(UUID id) {}

    /** @param kind a code of {@link vn.sogiamsat.core.event.MeetingKind}; null while nobody told it */
    public record MeetingPart(UUID id, @Nullable String kind) {}

    /**
     * What the conclusion of an inspection tells a unit to remedy.
     *
     * @param inspectionCode as the inspection calls itself
     * @param code of the remedy within the inspection
     */
    public record RemedyPart(UUID inspection, String inspectionCode, String code) {}

    /** The id of the document of a version. */
    public static String id(UUID obligation, long position) {
        return obligation + "-" + position;
    }
}
