package vn.sogiamsat.query.compliance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.query.organisation.UnitTree;

/**
 * A unit with everything below it, as one row of a table.
 *
 * @param units its id and those of everything below it
 */
record Below(UnitTree.Unit unit, Set<UUID> units) {
    Below {
        units = Set.copyOf(units);
    }

    /** The only unit at the top of what is seen; null where there are several, or none. */
    static @Nullable UUID onlyTop(List<UnitTree.Row> rows) {
        List<UnitTree.Row> tops = rows.stream().filter(row -> row.depth() == 0).toList();
        return tops.size() == 1 ? tops.getFirst().unit().id() : null;
    }

    /**
     * The units directly below one.
     *
     * @param rows in the order of the tree
     * @param unit null for those at the top of what is seen
     */
    static List<Below> of(List<UnitTree.Row> rows, @Nullable UUID unit) {
        int start = 0;
        int depth = 0;
        if (unit != null) {
            while (start < rows.size() && !rows.get(start).unit().id().equals(unit)) {
                start++;
            }
            if (start == rows.size()) {
                return List.of();
            }
            depth = rows.get(start++).depth() + 1;
        }
        List<Below> found = new ArrayList<>();
        for (int at = start; at < rows.size() && rows.get(at).depth() >= depth; ) {
            UnitTree.Unit child = rows.get(at).unit();
            Set<UUID> units = new HashSet<>();
            do {
                units.add(rows.get(at++).unit().id());
            } while (at < rows.size() && rows.get(at).depth() > depth);
            found.add(new Below(child, units));
        }
        return found;
    }
}
