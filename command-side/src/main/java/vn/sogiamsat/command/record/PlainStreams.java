package vn.sogiamsat.command.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.StreamId;

/**
 * Streams in which no fact can contradict another, such as those of sources. They may grow by one event a refused
 * submission for years; so they are appended to without being read, one writer at a time.
 */
@Component
class PlainStreams {
    private final EventStore eventStore;
    private final StreamLock lock;
    private final Stamp stamp;

    PlainStreams(EventStore eventStore, StreamLock lock, Stamp stamp) {
        this.eventStore = eventStore;
        this.lock = lock;
        this.stamp = stamp;
    }

    List<Stamped> append(StreamId stream, List<Draft> drafts) {
        // Two writers would take the same sequence number.
        lock.hold(stream);
        long next = eventStore.lastSequenceNumberFor(stream.value()).orElse(-1L) + 1;
        Instant now = stamp.now();
        List<Stamped> facts = new ArrayList<>();
        for (Draft draft : drafts) {
            Stamped fact = stamp.on(draft, stream, next++, now);
            eventStore.publish(new GenericDomainEventMessage<>(
                    stream.kind(), stream.value(), fact.sequence(), fact.fact(), Map.of()));
            facts.add(fact);
        }
        return facts;
    }
}
