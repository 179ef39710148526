package vn.sogiamsat.projections.processor;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.projections.fold.PlacedFact;

/** Reads facts off Axon's messages. */
final class FactReader {
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
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof Fact fact) {
            return new PlacedFact(
                    position(tracked),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    fact,
                    codec.bodyJson(fact.body()));
        }
        throw new IllegalStateException("event " + message.getIdentifier() + " is no fact of a stream: "
                + message.getPayloadType().getName());
    }

    /** The ledger position of a message. */
    static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElseThrow()
                : -1;
    }

    /** The unit that opened the inspection a fact is of, if that was told before the fact. */
    Optional<UUID> inspectingUnit(PlacedFact fact) {
        return store.readEvents(fact.stream())
                .asStream()
                .filter(event -> event.getSequenceNumber() <= fact.sequence())
                .map(event -> event.getPayload() instanceof Fact told ? told.body() : null)
                .filter(InspectionOpened.class::isInstance)
                .map(opened -> ((InspectionOpened) opened).openedBy().value())
                .findFirst();
    }
}
