package vn.sogiamsat.dashboards.load;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What units and persons are called in the place of their ids, as known when they were read.
 *
 * @param units name and code, by id
 * @param persons position and unit, never a name, by id
 */
public record Labels(SortedMap<String, String> units, SortedMap<String, String> persons) {
    /** Ids stay ids, each a link to its page. */
    public static final Labels NONE = new Labels(new TreeMap<>(), new TreeMap<>());

    public Labels {
        units = new TreeMap<>(units);
        persons = new TreeMap<>(persons);
    }

    /** What the values of a field are called; nothing for fields of other things. */
    SortedMap<String, String> of(String field) {
        return switch (field) {
            case "unit.id", "assignments.cell" -> units;
            case "person.id", "superior.onSite", "superior.remote" -> persons;
            default -> NONE.units();
        };
    }
}
