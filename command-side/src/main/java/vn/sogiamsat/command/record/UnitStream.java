package vn.sogiamsat.command.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.UnitAliasAdded;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitMoved;

/** One party unit. */
@AggregateRoot(type = "unit")
class UnitStream extends FactStream {
    private static final Comparator<Place> LATEST = Comparator.comparing(Place::from)
            .thenComparing(place -> place.told().header().recordedAt())
            .thenComparing(place -> place.told().header().eventId().toString());

    @Override
    boolean remembers(Event body) {
        return body instanceof UnitEstablished || body instanceof UnitMoved || body instanceof UnitAliasAdded;
    }

    @Override
    Optional<ConflictKind> contradiction(Event one, Event other) {
        return one instanceof UnitEstablished a && other instanceof UnitEstablished b && differs(a, b)
                ? Optional.of(ConflictKind.ESTABLISHED_TWICE)
                : Optional.empty();
    }

    /** The parent from each day on, empty at the top; of two places from one day the later told. */
    SortedMap<LocalDate, Optional<UnitId>> parents() {
        SortedMap<LocalDate, Optional<UnitId>> parents = new TreeMap<>();
        Stream.concat(
                        standing(UnitEstablished.class)
                                .map(told -> new Place(
                                        told.body().validFrom(), told.body().parent(), told.fact())),
                        standing(UnitMoved.class)
                                .map(told -> new Place(
                                        told.body().validFrom(), told.body().parent(), told.fact())))
                .sorted(LATEST)
                .forEach(place -> parents.put(place.from(), Optional.ofNullable(place.parent())));
        return parents;
    }

    /** The other codes under which the unit is known. */
    Stream<String> aliases() {
        return standing(UnitAliasAdded.class).map(alias -> alias.body().code());
    }

    /** The code under which the unit was first known: the one its id is made of; empty when nobody told it yet. */
    Optional<String> firstCode() {
        return Stream.concat(
                        standing(UnitEstablished.class).map(told -> told.body().unit()),
                        standing(UnitAliasAdded.class).map(told -> told.body().unit()))
                .filter(unit -> UnitId.ofCode(unit.code()).equals(unit.id()))
                .map(UnitRef::code)
                .findFirst();
    }

    private static boolean differs(UnitEstablished one, UnitEstablished other) {
        return !one.name().equals(other.name())
                || one.level() != other.level()
                || !Objects.equals(one.parent(), other.parent())
                || !one.validFrom().equals(other.validFrom());
    }

    private record Place(LocalDate from, @Nullable UnitId parent, Fact told) {}
}
