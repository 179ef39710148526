package vn.sogiamsat.command.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;

/**
 * The aggregate behind one stream. It refuses no fact, whatever came before it: a thing that took place cannot be
 * refused. It only sees what contradicts.
 */
abstract class FactStream {
    @AggregateIdentifier
    private @Nullable String id;

    /** The type of every fact, by its event id. */
    private final Map<UUID, String> types = new HashMap<>();

    /** Withdrawals by the fact they name, which may not have come yet. */
    private final Map<UUID, List<Fact>> withdrawals = new HashMap<>();

    /** The facts against which later ones are held. */
    private final Map<UUID, Fact> remembered = new LinkedHashMap<>();

    /** Whether later facts may contradict this one. */
    abstract boolean remembers(Event body);

    /** What the fact contradicts among the standing facts of the stream. */
    abstract Stream<Contradiction> contradictions(UUID eventId, Event body);

    /**
     * Puts a fact on record.
     *
     * @return what it contradicts
     */
    final List<Contradiction> record(Fact fact) {
        UUID eventId = fact.header().eventId();
        List<Contradiction> found = new ArrayList<>();
        if (fact.body() instanceof FactWithdrawn withdrawal) {
            String named = types.get(withdrawal.eventId());
            if (named != null && !named.equals(withdrawal.type())) {
                found.add(new Contradiction(ConflictKind.WITHDRAWAL_OF_OTHER_TYPE, withdrawal.eventId(), eventId));
            }
        }
        String type = EventTypes.of(fact.body()).name();
        for (Fact waiting : withdrawals.getOrDefault(eventId, List.of())) {
            if (!type.equals(((FactWithdrawn) waiting.body()).type())) {
                found.add(new Contradiction(
                        ConflictKind.WITHDRAWAL_OF_OTHER_TYPE,
                        eventId,
                        waiting.header().eventId()));
            }
        }
        boolean withdrawnBeforehand = !stands(eventId, type);
        if (!withdrawnBeforehand) {
            contradictions(eventId, fact.body()).forEach(found::add);
        }
        AggregateLifecycle.apply(fact);
        return found;
    }

    /** The standing facts of a type among those remembered. */
    final <E extends Event> Stream<Standing<E>> standing(Class<E> type) {
        return remembered.values().stream()
                .filter(fact -> type.isInstance(fact.body()))
                .filter(fact -> stands(
                        fact.header().eventId(), EventTypes.of(fact.body()).name()))
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

    private boolean stands(UUID eventId, String type) {
        return stands(eventId, type, List.of());
    }

    /** Withdrawals that name each other in a circle cancel nothing. */
    private boolean stands(UUID eventId, String type, Collection<UUID> path) {
        for (Fact withdrawal : withdrawals.getOrDefault(eventId, List.of())) {
            UUID withdrawalId = withdrawal.header().eventId();
            if (!((FactWithdrawn) withdrawal.body()).type().equals(type) || path.contains(withdrawalId)) {
                continue;
            }
            List<UUID> longer = new ArrayList<>(path);
            longer.add(eventId);
            if (stands(withdrawalId, EventTypes.of(withdrawal.body()).name(), longer)) {
                return false;
            }
        }
        return true;
    }

    @EventSourcingHandler
    void on(Fact fact) {
        id = fact.body().stream().value();
        UUID eventId = fact.header().eventId();
        types.put(eventId, EventTypes.of(fact.body()).name());
        if (fact.body() instanceof FactWithdrawn withdrawal) {
            withdrawals
                    .computeIfAbsent(withdrawal.eventId(), unused -> new ArrayList<>())
                    .add(fact);
        }
        if (remembers(fact.body())) {
            remembered.put(eventId, fact);
        }
    }
}
