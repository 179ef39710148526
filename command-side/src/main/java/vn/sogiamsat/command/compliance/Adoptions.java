package vn.sogiamsat.command.compliance;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * The adoptions of one rulebook, and which of them nobody has withdrawn.
 *
 * @param told adoptions and withdrawals, in the order of the stream
 */
record Adoptions(List<StandingFacts.Told> told, StandingFacts standing) {
    static final String TYPE = EventTypes.of(RulebookAdopted.class).name();

    static Adoptions of(List<StandingFacts.Told> told) {
        return new Adoptions(told, StandingFacts.of(told));
    }

    /** What would stand, were one more thing told. */
    Adoptions with(StandingFacts.Told more) {
        return of(Stream.concat(told.stream(), Stream.of(more)).toList());
    }

    boolean stands(UUID adoption) {
        return standing.stands(adoption);
    }

    boolean anyStands() {
        return told.stream().anyMatch(fact -> fact.type().equals(TYPE) && stands(fact.eventId()));
    }
}
