package vn.sogiamsat.rules.engine;

import java.util.UUID;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.rules.book.Period;

/** What is judged together, by every rule that is about it. */
sealed interface Case {
    /** A meeting, by the rules about meetings. */
    record OfMeeting(UUID meeting) implements Case {}

    /** The directions given at a meeting. */
    record OfDirections(UUID meeting) implements Case {}

    /** A cell in a period. */
    record OfCell(UUID cell, Period period) implements Case {}

    /** A committee member who follows cells, in a period. */
    record OfSuperior(UUID person, Period period) implements Case {}

    /** A member of a cell in a period. */
    record OfMember(UUID person, UUID cell, Period period) implements Case {}

    /** A unit that went into another. */
    record OfMerger(UUID unit) implements Case {}

    /** What the units that an inspection looked at have to remedy. */
    record OfRemedies(StreamId inspection) implements Case {}
}
