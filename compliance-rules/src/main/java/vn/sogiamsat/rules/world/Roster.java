package vn.sogiamsat.rules.world;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who had to attend a cell's meeting on a day.
 *
 * @param expected members who are not exempt, by id
 * @param members all members
 * @param official official members
 * @param deputies deputy secretaries of the cell
 * @param superiors who followed the cell by assignment
 */
public record Roster(Set<UUID> expected, int members, int official, int deputies, List<UUID> superiors) {
    public Roster {
        expected = Set.copyOf(expected);
        superiors = List.copyOf(superiors);
    }
}
