package vn.sogiamsat.command.record;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;
import vn.sogiamsat.core.event.Event;

/** One inspection. */
@AggregateRoot(type = "inspection")
class InspectionStream extends FactStream {
    @Override
    boolean remembers(Event body) {
        return false;
    }

    @Override
    Stream<Contradiction> contradictions(UUID eventId, Event body) {
        return Stream.empty();
    }
}
