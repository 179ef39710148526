package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.query.person.Persons.Person;

/**
 * The tree of one day as a user sees it.
 *
 * @param under the unit whose tree is drawn; null for everything the user sees
 * @param tops the units at the top of what is drawn
 * @param adrift the units without a place in the tree, each with what is below it
 * @param adriftLeftOut how many of these are not drawn
 * @param members how many members each unit had, with everything below it
 * @param officers secretary and deputies of the units drawn
 * @param standing how many units the user sees on that day
 */
record TreeView(
        LocalDate on,
        TreeOnDay.@Nullable Node under,
        List<TreeOnDay.Node> path,
        List<Branch> tops,
        List<Branch> adrift,
        int adriftLeftOut,
        Map<UUID, Long> members,
        Map<UUID, List<Officer>> officers,
        int standing) {

    record Officer(Position position, Person person) {}

    public long members(UUID unit) {
        return members.getOrDefault(unit, 0L);
    }

    public List<Officer> officers(UUID unit) {
        return officers.getOrDefault(unit, List.of());
    }

    public boolean isEmpty() {
        return tops.isEmpty() && adrift.isEmpty();
    }
}
