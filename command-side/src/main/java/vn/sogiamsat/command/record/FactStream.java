package vn.sogiamsat.command.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * The aggregate behind one stream. It refuses no fact, whatever came before it: a thing that took place cannot be
 * refused. It only sees what contradicts.
 */
abstract class FactStream {
    @AggregateIdentifier
    private @Nullable String id;

    private final Map<UUID, StandingFacts.Told> told = new LinkedHashMap<>();

    /** The facts against which later ones are held. */
    private final Map<UUID, Fact> remembered = new LinkedHashMap<>();

    private boolean anyWithdrawal;

    private @Nullable StandingFacts standingFacts;

    /** Whether later facts may contradict this one. */
    abstract boolean remembers(Event body);

    /** What a fact that is on record now contradicts among the other standing facts of the stream. */
    abstract Stream<Contradiction> contradictions(UUID eventId, Event body);

    /**
     * Puts a fact on record.
     *
     * @return what it contradicts
     */
    final List<Contradiction> record(Fact fact) {
        AggregateLifecycle.apply(fact);
        UUID eventId = fact.header().eventId();
        List<Contradiction> found = new ArrayList<>();
        wrongType(eventId).forEach(found::add);
        if (stands(eventId)) {
            contradictions(eventId, fact.body()).forEach(found::add);
        }
        return found;
    }

    /** The standing facts of a type among those remembered. */
    final <E extends Event> Stream<Standing<E>> standing(Class<E> type) {
        return remembered.values().stream()
                .filter(fact -> type.isInstance(fact.body()))
                .filter(fact -> stands(fact.header().eventId()))
                .map(fact -> new Standing<>(fact, type.cast(fact.body())));
    }

    /** The id of the thing the stream is about: what stands in the stream's name after the kind. */
    final UUID uuid() {
        String name = Objects.requireNonNull(id, "an empty stream has no id yet");
        return UUID.fromString(name.substring(name.indexOf('-') + 1));
    }

    /** A fact that nobody has withdrawn. */
    record Standing<E extends Event>(Fact fact, E body) {
        UUID eventId() {
            return fact.header().eventId();
        }
    }

    /** Withdrawals that name a fact of another type than they say, whichever of the two came first. */
    private Stream<Contradiction> wrongType(UUID eventId) {
        if (!anyWithdrawal) {
            return Stream.empty();
        }
        StandingFacts.Told newest = Objects.requireNonNull(told.get(eventId));
        Stream<Contradiction> asWithdrawal = Stream.ofNullable(newest.withdraws())
                .map(told::get)
                .filter(Objects::nonNull)
                .filter(target -> !target.type().equals(newest.withdrawsType()))
                .map(target -> new Contradiction(ConflictKind.WITHDRAWAL_OF_OTHER_TYPE, target.eventId(), eventId));
        Stream<Contradiction> asTarget = told.values().stream()
                .filter(other -> eventId.equals(other.withdraws()))
                .filter(other -> !newest.type().equals(other.withdrawsType()))
                .map(other -> new Contradiction(ConflictKind.WITHDRAWAL_OF_OTHER_TYPE, eventId, other.eventId()));
        return Stream.concat(asWithdrawal, asTarget);
    }

    private boolean stands(UUID eventId) {
        if (!anyWithdrawal) {
            return true;
        }
        if (standingFacts == null) {
            standingFacts = StandingFacts.of(told.values());
        }
        return standingFacts.stands(eventId);
    }

    @EventSourcingHandler
    void on(Fact fact) {
        id = fact.body().stream().value();
        UUID eventId = fact.header().eventId();
        told.put(eventId, StandingFacts.Told.of(fact));
        standingFacts = null;
        anyWithdrawal |= fact.body() instanceof FactWithdrawn;
        if (remembers(fact.body())) {
            remembered.put(eventId, fact);
        }
    }
}
