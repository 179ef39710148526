package vn.sogiamsat.command.record;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.PersonAliasAdded;

/** One person. */
@AggregateRoot(type = "person")
class PersonStream extends FactStream {
    @Override
    boolean remembers(Event body) {
        return body instanceof PersonAliasAdded;
    }

    @Override
    Stream<Contradiction> contradictions(UUID eventId, Event body) {
        return Stream.empty();
    }

    /** The other member codes of the person, each sealed under their key. */
    Stream<String> sealedAliases() {
        return standing(PersonAliasAdded.class).map(alias -> alias.body().code());
    }
}
