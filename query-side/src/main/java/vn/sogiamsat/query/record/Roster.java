package vn.sogiamsat.query.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a cell on a day, and who follows it from above.
 *
 * @param chair who leads the cell on that day; null where nobody does
 */
record Roster(
        List<Somebody> members,
        List<Somebody> superiors,
        @Nullable Somebody chair) {
    Roster {
        members = List.copyOf(members);
        superiors = List.copyOf(superiors);
    }

    /**
     * One person.
     *
     * @param id the ledger's own, for names of fields
     * @param code the member code, by which facts name the person
     * @param official whether the person has a vote
     * @param officer whether the person leads the cell, alone or with others
     */
    record Somebody(String id, String code, String name, boolean exempt, boolean official, boolean officer) {}

    Optional<Somebody> byId(String id) {
        return Stream.concat(members.stream(), superiors.stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    public List<Somebody> all() {
        return Stream.concat(members.stream(), superiors.stream()).distinct().toList();
    }

    /** How many have a vote. */
    public long votes() {
        return members.stream().filter(Somebody::official).count();
    }
}
