package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.view.StandingFacts;

/** What decisions made of the parameters of one rulebook, those that stand. */
record Worths(List<Worth> all) {
    Worths {
        all = all.stream()
                .sorted(StandingFacts.byTime(Worth::recordedAt, Worth::event))
                .toList();
    }

    /** Those in force on a day or to come, by parameter and first day. */
    List<Worth> from(LocalDate day) {
        return all.stream()
                .filter(worth ->
                        worth.told().validTo() == null || worth.told().validTo().isAfter(day))
                .sorted(Comparator.comparing((Worth worth) -> worth.told().parameter())
                        .thenComparing(worth -> worth.told().validFrom()))
                .toList();
    }

    /**
     * The decision that counts for a unit, as the judge finds it: the nearest unit's, and of one unit's the last.
     *
     * @param path the unit and all above it on that day, from below
     * @return empty where the value of the rulebook itself counts
     */
    Optional<Worth> at(String parameter, List<UUID> path, LocalDate day) {
        return path.stream()
                .flatMap(unit -> all.reversed().stream()
                        .filter(worth -> worth.unitId().equals(unit)
                                && worth.told().parameter().equals(parameter)
                                && worth.value() != null
                                && worth.covers(day))
                        .findFirst()
                        .stream())
                .findFirst();
    }
}
