package vn.sogiamsat.query.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which unit answers for which: the parent of one that stands or is yet to come, the successor of one that has gone
 * into another, the last parent of one that was dissolved. Free of circles: where units would be above themselves,
 * those that stand are taken to have no one above them, for it cannot be known who errs; where none stands, all.
 *
 * @param above for each unit the one that answers for it; only units that are known
 * @param inCircle the units that by what was told would be above themselves and have lost the one above them
 */
record Answering(Map<UUID, UUID> above, Set<UUID> inCircle) {

    static Answering of(Collection<UnitOnDay> units) {
        Map<UUID, UnitOnDay> known = new LinkedHashMap<>();
        units.forEach(unit -> known.put(unit.id(), unit));
        Map<UUID, UUID> above = new HashMap<>();
        units.forEach(unit -> {
            UUID told = unit.mergedInto() == null ? unit.parent() : unit.mergedInto();
            if (told != null && known.containsKey(told)) {
                above.put(unit.id(), told);
            }
        });
        Set<UUID> cut = new HashSet<>();
        circles(known.keySet(), above).forEach(circle -> cut.addAll(toCut(circle, known)));
        above.keySet().removeAll(cut);
        return new Answering(above, cut);
    }

    /** Each unit has one above it at most, so that going up from any unit ends at a top or runs into one circle. */
    private static List<List<UUID>> circles(Collection<UUID> units, Map<UUID, UUID> above) {
        List<List<UUID>> circles = new ArrayList<>();
        Set<UUID> done = new HashSet<>();
        for (UUID start : units) {
            Set<UUID> walk = new LinkedHashSet<>();
            UUID at = start;
            while (at != null && !done.contains(at) && walk.add(at)) {
                at = above.get(at);
            }
            if (at != null && walk.contains(at)) {
                List<UUID> way = List.copyOf(walk);
                circles.add(way.subList(way.indexOf(at), way.size()));
            }
            done.addAll(walk);
        }
        return circles;
    }

    private static List<UUID> toCut(List<UUID> circle, Map<UUID, UnitOnDay> known) {
        List<UUID> standing = circle.stream()
                .filter(id -> known.get(id) instanceof UnitOnDay unit && unit.stands())
                .toList();
        return standing.isEmpty() ? circle : standing;
    }
}
