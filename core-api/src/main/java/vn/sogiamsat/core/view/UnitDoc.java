package vn.sogiamsat.core.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One party unit in the organisation index, {@code _id} = {@code unit-<uuid>}: all its names, codes and parents with
 * the days from and to which they held, so that the tree of any day can be drawn.
 *
 * @param kind always {@code unit}
 * @param unit what a search looks at: the names and codes of all times
 * @param position the ledger position of the newest fact folded in; the document's external version
 * @param facts every fact told of the unit; not indexed
 */
public record UnitDoc(
        String kind,
        UnitPart unit,
        List<Named> names,
        List<Coded> codes,
        List<Parent> parents,
        @Nullable LocalDate establishedFrom,
        @Nullable LocalDate endedFrom,
        @Nullable UUID mergedInto,
        long position,
        List<MeetingDoc.FactLine> facts) {

    /**
     * @param code the code under which it was first known
     * @param name every name it ever had
     * @param nameFolded the same without diacritics
     * @param level as the event's JSON says it; null while nobody has told of its establishment
     */
    public record UnitPart(
            UUID id,
            String code,
            List<String> name,
            List<String> nameFolded,
            @Nullable String level) {}

    /** A name, held from a day (inclusive) to a day (exclusive, null when it still holds). */
    public record Named(
            String name, LocalDate from, @Nullable LocalDate to) {}

    /** A code, held from a day (inclusive) to a day (exclusive, null when it still holds). */
    public record Coded(
            String code, LocalDate from, @Nullable LocalDate to) {}

    /** A place in the tree, held from a day (inclusive) to a day (exclusive, null when it still holds). */
    public record Parent(
            @Nullable UUID parent, LocalDate from, @Nullable LocalDate to, long position) {}
}
