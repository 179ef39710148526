package vn.sogiamsat.command.store;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import vn.sogiamsat.core.Correlation;
import vn.sogiamsat.core.Fact;

/**
 * Gives the message of a fact the fact's own id and time, and takes away Axon's metadata but for the id of the request:
 * nothing evidential may lie outside the payload, and a repeated append is to be recognised by its id anywhere.
 */
final class FactIdentity implements MessageDispatchInterceptor<EventMessage<?>> {
    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) ->
                message instanceof DomainEventMessage<?> event && event.getPayload() instanceof Fact fact
                        ? identified(event, fact)
                        : message;
    }

    private static EventMessage<?> identified(DomainEventMessage<?> event, Fact fact) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                new GenericMessage<>(
                        fact.header().eventId().toString(),
                        Fact.class,
                        fact,
                        event.getMetaData().subset(Correlation.REQUEST)),
                fact.header().recordedAt());
    }
}
