package vn.sogiamsat.query.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.query.organisation.UnitTree;

/**
 * What an inspection covers: its units with everything that was below them at the time of the record, or is today, in
 * its period, and under its rules where it names any; and what was recorded in it.
 */
@Component
class InspectionScope {
    private final UnitTree tree;

    InspectionScope(UnitTree tree) {
        this.tree = tree;
    }

    /** The unit of a record for whose sake it lies within; empty where it lies outside. */
    Optional<UUID> unitWithin(Read read, RecordPlace place) {
        if (read.id().equals(place.inspection())) {
            return Stream.concat(
                            place.units().stream(),
                            read.state().units().stream().map(UnitId::value))
                    .findFirst();
        }
        Set<UUID> covered = units(read);
        List<String> rules = read.opened().rules();
        if (place.rule() != null && rules != null && !rules.isEmpty() && !rules.contains(place.rule())) {
            return Optional.empty();
        }
        for (int i = 0; i < place.units().size(); i++) {
            UUID unit = place.units().get(i);
            boolean within =
                    covered.contains(unit) || i == 0 && place.path().stream().anyMatch(covered::contains);
            boolean then = place.days().isEmpty()
                    || place.days()
                            .get(i)
                            .meets(read.opened().periodFrom(), read.opened().periodTo());
            if (within && then) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Its units and everything below them today, ended and merged ones included. */
    Set<UUID> units(Read read) {
        Set<UUID> covered = new HashSet<>();
        for (UnitId unit : read.state().units()) {
            covered.add(unit.value());
            covered.addAll(tree.subtree(unit.value()));
        }
        return covered;
    }
}
