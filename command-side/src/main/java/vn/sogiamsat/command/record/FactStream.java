package vn.sogiamsat.command.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * The aggregate behind one stream. It refuses no fact, whatever came before it: a thing that took place cannot be
 * refused. It only sees what contradicts.
 */
abstract class FactStream {
    /** More contradictions of one fact would say nothing new: who repeats himself is not to fill the ledger. */
    private static final int MOST_OF_ONE_FACT = 8;

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<UUID, StandingFacts.Told> told = new LinkedHashMap<>();

    /** The facts against which others are held, in the order of the stream. */
    private final Map<UUID, Remembered> remembered = new LinkedHashMap<>();

    /** Withdrawals by what they name, whether or not that has come yet. */
    private final Map<UUID, List<StandingFacts.Told>> withdrawals = new HashMap<>();

    private final Set<Contradiction> onRecord = new HashSet<>();

    /** Worked out when needed, from the above. */
    private transient @Nullable StandingFacts standingFacts;

    private record Remembered(int place, Fact fact) {}

    /** A fact that nobody has withdrawn. */
    record Standing<E extends Event>(Fact fact, E body) {}

    /** Whether other facts may contradict this one, or something is known from it. */
    abstract boolean remembers(Event body);

    /** How two standing facts of the stream contradict each other, whichever came first; empty when they do not. */
    abstract Optional<ConflictKind> contradiction(Event one, Event other);

    /** Puts a fact on record. */
    final void record(Fact fact) {
        AggregateLifecycle.apply(fact);
    }

    /**
     * The contradictions that are not on record yet, after these facts were recorded with one commit: among them, with
     * earlier ones, and of earlier ones that stand again because of them.
     */
    final List<Contradiction> contradictionsAfter(Collection<Fact> recorded) {
        Set<Contradiction> found = new LinkedHashSet<>();
        recorded.forEach(fact -> addUnknown(ofOtherType(fact), found));
        Stream.concat(recorded.stream().map(Fact::header).map(Header::eventId), standingAgainAfter(recorded))
                .map(remembered::get)
                .filter(Objects::nonNull)
                .filter(this::stands)
                .forEach(fact -> addUnknown(contradictions(fact), found));
        return List.copyOf(found);
    }

    /** The standing facts of a type among those remembered. */
    final <E extends Event> Stream<Standing<E>> standing(Class<E> type) {
        return remembered.values().stream()
                .filter(fact -> type.isInstance(fact.fact().body()))
                .filter(this::stands)
                .map(fact -> new Standing<>(fact.fact(), type.cast(fact.fact().body())));
    }

    /** The id of the thing the stream is about: what stands in the stream's name after the kind. */
    final UUID uuid() {
        String name = Objects.requireNonNull(id, "an empty stream has no id yet");
        return UUID.fromString(name.substring(name.indexOf('-') + 1));
    }

    private void addUnknown(Stream<Contradiction> contradictions, Set<Contradiction> found) {
        contradictions
                .filter(contradiction -> !onRecord.contains(contradiction))
                .limit(MOST_OF_ONE_FACT)
                .forEach(found::add);
    }

    /** Facts that may have been withdrawn before; the others were looked at when they came. */
    private Stream<UUID> standingAgainAfter(Collection<Fact> recorded) {
        return recorded.stream().anyMatch(fact -> fact.body() instanceof FactWithdrawn)
                ? withdrawals.keySet().stream()
                : Stream.empty();
    }

    private Stream<Contradiction> contradictions(Remembered fact) {
        return remembered.values().stream()
                .filter(other -> other.place() != fact.place())
                .flatMap(other -> contradiction(other.fact().body(), fact.fact().body()).stream()
                        .filter(kind -> stands(other))
                        .map(kind -> other.place() < fact.place()
                                ? new Contradiction(kind, eventId(other), eventId(fact))
                                : new Contradiction(kind, eventId(fact), eventId(other))));
    }

    /** A withdrawal and what it names, where that is of another type than it says; whichever of the two came first. */
    private Stream<Contradiction> ofOtherType(Fact fact) {
        StandingFacts.Told newest = StandingFacts.Told.of(fact);
        Stream<StandingFacts.Told> asTarget = withdrawals.getOrDefault(newest.eventId(), List.of()).stream()
                .filter(withdrawal -> !newest.type().equals(withdrawal.withdrawsType()));
        Stream<StandingFacts.Told> asWithdrawal = Stream.ofNullable(newest.withdraws())
                .map(told::get)
                .filter(Objects::nonNull)
                .filter(target -> !target.type().equals(newest.withdrawsType()));
        return Stream.concat(
                asWithdrawal.map(target -> otherType(target.eventId(), newest.eventId())),
                asTarget.map(withdrawal -> otherType(newest.eventId(), withdrawal.eventId())));
    }

    private static Contradiction otherType(UUID target, UUID withdrawal) {
        return new Contradiction(ConflictKind.WITHDRAWAL_OF_OTHER_TYPE, target, withdrawal);
    }

    private boolean stands(Remembered fact) {
        UUID eventId = eventId(fact);
        if (!withdrawals.containsKey(eventId)) {
            return true;
        }
        if (standingFacts == null) {
            standingFacts = StandingFacts.of(told.values());
        }
        return standingFacts.stands(eventId);
    }

    private static UUID eventId(Remembered fact) {
        return fact.fact().header().eventId();
    }

    @EventSourcingHandler
    void on(Fact fact) {
        id = fact.body().stream().value();
        StandingFacts.Told newest = StandingFacts.Told.of(fact);
        if (remembers(fact.body())) {
            remembered.put(newest.eventId(), new Remembered(told.size(), fact));
        }
        told.put(newest.eventId(), newest);
        if (newest.withdraws() != null) {
            withdrawals
                    .computeIfAbsent(newest.withdraws(), unused -> new ArrayList<>())
                    .add(newest);
        }
        if (fact.body() instanceof ConflictRecorded conflict) {
            onRecord.add(new Contradiction(conflict.kind(), conflict.first(), conflict.second()));
        }
        standingFacts = null;
    }
}
