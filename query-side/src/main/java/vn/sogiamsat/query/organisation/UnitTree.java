package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.query.security.Scope;

/**
 * The tree of party units, as the organisation index had it a moment ago. Units that have ended stay below the unit
 * they were last under, and those that went into a successor below that, so that their history stays readable to
 * whoever answers for it.
 */
public interface UnitTree {
    /**
     * A unit as people meet it.
     *
     * @param name the one that held on the day asked for; the code where no name is known
     */
    record Unit(UUID id, String code, String name) {}

    /** A unit with its depth in the tree, 0 at the top of what is shown. */
    record Row(Unit unit, int depth) {}

    /** The unit that bears this code today, else the one first known by it, else the one that took it up last. */
    Optional<UUID> byCode(String code);

    /** All codes, of today and of former days, that mean a unit the scope covers. */
    Set<String> codes(Scope scope);

    /** The name on a day: for a unit nobody has told of, a shortened id stands for code and name. */
    Unit unit(UUID id, LocalDate on);

    /** The unit and everything above it on a day, from the unit up; the unit alone when nothing is known of it. */
    List<Unit> path(UUID id, LocalDate on);

    /** The unit and everything below it today, ended and merged ones included. */
    Set<UUID> subtree(UUID unit);

    /** The unit and everything below it on a day, only what stood on that day. */
    Set<UUID> subtree(UUID unit, LocalDate on);

    /**
     * The unit that one had gone into by a day, and that one into another, down to the one that stood; empty while the
     * unit itself stood, or where it ended otherwise.
     */
    Optional<Unit> successor(UUID id, LocalDate on);

    /** What the scope covers today, in the order of the tree: for choosing a unit. */
    List<Row> visible(Scope scope);
}
