package vn.sogiamsat.projections.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.fold.UnitOfFact;

/** Reads facts off Axon's messages. */
public final class FactReader {
    private final EventStore store;
    private final FactCodec codec;

    FactReader(EventStore store, FactCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /**
     * The fact of a message.
     *
     * @throws RuntimeException when the stored bytes cannot be read
     */
    PlacedFact read(EventMessage<?> message) {
        Fact fact = fact(message);
        if (message instanceof TrackedEventMessage<?> tracked && message instanceof DomainEventMessage<?> domain) {
            return new PlacedFact(
                    position(tracked),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    fact,
                    codec.bodyJson(fact.body()));
        }
        throw noFact(message);
    }

    /**
     * The fact of a message, and nothing else.
     *
     * @throws RuntimeException when the stored bytes cannot be read
     */
    public static Fact fact(EventMessage<?> message) {
        if (message.getPayload() instanceof Fact fact) {
            return fact;
        }
        throw noFact(message);
    }

    private static IllegalStateException noFact(EventMessage<?> message) {
        return new IllegalStateException("event " + message.getIdentifier() + " is no fact of a stream: "
                + message.getPayloadType().getName());
    }

    /** The ledger position of a message. */
    public static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElseThrow()
                : -1;
    }

    /**
     * The unit of a fact that names none, by what was told before it in its stream: the unit that opened the
     * inspection, or that of the rulebook's fact which is withdrawn.
     */
    Optional<UUID> unitToldBefore(PlacedFact fact) {
        if (fact.kind().equals("inspection")) {
            return inspectingUnit(fact);
        }
        return fact.fact().body() instanceof FactWithdrawn withdrawal
                ? withdrawnUnit(fact, withdrawal)
                : Optional.empty();
    }

    private Optional<UUID> inspectingUnit(PlacedFact fact) {
        return toldUpTo(fact)
                .map(Fact::body)
                .filter(InspectionOpened.class::isInstance)
                .map(opened -> ((InspectionOpened) opened).openedBy().value())
                .findFirst();
    }

    /** What is withdrawn may be a withdrawal again; each names one that came before it. */
    private Optional<UUID> withdrawnUnit(PlacedFact fact, FactWithdrawn withdrawal) {
        Map<UUID, Event> told = new HashMap<>();
        toldUpTo(fact).forEach(before -> told.put(before.header().eventId(), before.body()));
        Event at = withdrawal;
        while (at instanceof FactWithdrawn withdrawn && told.containsKey(withdrawn.eventId())) {
            at = told.remove(withdrawn.eventId());
        }
        return UnitOfFact.named(at);
    }

    private Stream<Fact> toldUpTo(PlacedFact fact) {
        return store.readEvents(fact.stream())
                .asStream()
                .filter(event -> event.getSequenceNumber() <= fact.sequence())
                .map(DomainEventMessage::getPayload)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast);
    }
}
