package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.view.StandingFacts;

/** What decisions made of the parameters of one rulebook, those that stand. */
record OtherValues(List<OtherValue> all) {
    OtherValues {
        all = all.stream()
                .sorted(StandingFacts.byTime(OtherValue::recordedAt, OtherValue::event))
                .toList();
    }

    /** Those in force on a day or to come, by parameter and first day. */
    List<OtherValue> from(LocalDate day) {
        return all.stream()
                .filter(other ->
                        other.told().validTo() == null || other.told().validTo().isAfter(day))
                .sorted(Comparator.comparing((OtherValue other) -> other.told().parameter())
                        .thenComparing(other -> other.told().validFrom()))
                .toList();
    }

    /**
     * The decision that counts for a unit, as the judge finds it: the nearest unit's, and of one unit's the last.
     *
     * @param path the unit and all above it on that day, from below
     * @return empty where the value of the rulebook itself counts
     */
    Optional<OtherValue> at(String parameter, List<UUID> path, LocalDate day) {
        return path.stream()
                .flatMap(unit -> all.reversed().stream()
                        .filter(other -> other.unitId().equals(unit)
                                && other.told().parameter().equals(parameter)
                                && other.value() != null
                                && other.covers(day))
                        .findFirst()
                        .stream())
                .findFirst();
    }
}
