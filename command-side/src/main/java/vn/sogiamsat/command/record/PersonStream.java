package vn.sogiamsat.command.record;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.PersonAliasAdded;
import vn.sogiamsat.core.event.PersonKeyDestroyed;

/** One person. */
@AggregateRoot(type = "person")
class PersonStream extends FactStream {
    @Override
    boolean remembers(Event body) {
        return body instanceof PersonAliasAdded || body instanceof PersonKeyDestroyed;
    }

    @Override
    Optional<ConflictKind> contradiction(Event one, Event other) {
        return Optional.empty();
    }

    /** The other member codes of the person, each sealed under their key; none once the key is destroyed. */
    Stream<String> sealedAliases() {
        return standing(PersonKeyDestroyed.class).findAny().isPresent()
                ? Stream.empty()
                : standing(PersonAliasAdded.class).map(alias -> alias.body().code());
    }
}
