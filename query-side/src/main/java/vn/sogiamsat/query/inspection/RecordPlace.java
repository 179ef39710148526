package vn.sogiamsat.query.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record, and where it belongs.
 *
 * @param units of which it is, any of them; empty where it is of none
 * @param path of the first of them and what was above it then
 * @param days on which it counts: a record of several times has several; empty where it is of no time
 * @param rule the rule by which it is judged; null where it is by none
 * @param inspection in which it was made, as a remedy or a finding; null where it was in none
 */
record RecordPlace(
        List<UUID> units,
        List<UUID> path,
        List<Days> days,
        @Nullable String rule,
        @Nullable UUID inspection) {
    /** A record that was not made in an inspection. */
    RecordPlace(List<UUID> units, List<UUID> path, List<Days> days, @Nullable String rule) {
        this(units, path, days, rule, null);
    }

    RecordPlace {
        units = List.copyOf(units);
        path = List.copyOf(path);
        days = List.copyOf(days);
    }

    /** From a day to a day, both included; without an end where that is null. */
    record Days(LocalDate from, @Nullable LocalDate to) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        boolean meets(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (to == null || !to.isBefore(first));
        }
    }
}
