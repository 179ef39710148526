package vn.sogiamsat.core.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in the organisation index, {@code _id} = {@code person-<uuid>}, without anything that names them.
 *
 * @param kind always {@code person}
 * @param person id, and the label of today: position and unit, never the name
 * @param unit the unit of the newest membership; null when none is known
 * @param position the ledger position of the newest fact folded in; the document's external version
 */
public record PersonDoc(
        String kind,
        PersonPart person,
        @Nullable UnitPart unit,
        List<Membership> memberships,
        List<Post> posts,
        List<Assignment> assignments,
        List<Exemption> exemptions,
        boolean erased,
        long position,
        List<MeetingDoc.FactLine> facts) {

    public record PersonPart(UUID id, String label) {}

    public record UnitPart(UUID id) {}

    /**
     * Membership of a cell from a day (inclusive) to a day (exclusive, null when it lasts).
     *
     * @param standing null while no fact tells it, as where only a transfer is known
     */
    public record Membership(
            UUID unit,
            @Nullable String standing,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A position held in a unit from a day (inclusive) to a day (exclusive, null when it lasts). */
    public record Post(
            UUID unit,
            String position,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A superior's assignment to a cell from a day (inclusive) to a day (exclusive, null when it lasts). */
    public record Assignment(
            UUID cell, LocalDate from, @Nullable LocalDate to) {}

    /** Exemption from meetings from a day (inclusive) to a day (exclusive, null when it lasts). */
    public record Exemption(LocalDate from, @Nullable LocalDate to) {}
}
