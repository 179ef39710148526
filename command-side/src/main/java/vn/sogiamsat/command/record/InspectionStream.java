package vn.sogiamsat.command.record;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateRoot;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;

/** One inspection. */
@AggregateRoot(type = "inspection")
class InspectionStream extends FactStream {
    @Override
    boolean remembers(Event body) {
        return false;
    }

    @Override
    Optional<ConflictKind> contradiction(Event one, Event other) {
        return Optional.empty();
    }
}
