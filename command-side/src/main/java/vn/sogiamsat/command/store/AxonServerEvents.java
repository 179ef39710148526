package vn.sogiamsat.command.store;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads what Axon Server keeps, as it keeps it: the same bytes, names and numbers, past Axon Framework. */
final class AxonServerEvents {
    /** As long as an append may take: who has not answered by then is not reachable. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_AHEAD = 2_048;

    private final Supplier<EventChannel> channel;

    /** @param channel of the connection as it is now; it is another one after the server was away */
    AxonServerEvents(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    /** How many events there are. */
    long size() {
        return await(channel.get().getLastToken()) + 1;
    }

    /** The events whose positions lie in a range, as far as there are any. */
    List<RawEvent> read(long from, long length) {
        long end = Math.min(from + length, size());
        List<RawEvent> events = new ArrayList<>();
        if (end <= from) {
            return events;
        }
        int ahead = (int) Math.min(MOST_AHEAD, end - from);
        try (EventStream stream = channel.get().openStream(from - 1, ahead)) {
            while (from + events.size() < end) {
                events.add(raw(next(stream)));
            }
        }
        return events;
    }

    /** A stream from a number on up to another one, which is not read any more. */
    List<Event> ofStream(String stream, long from, long end) {
        AggregateEventStream events = channel.get().openAggregateStream(stream, from, end);
        return events.asStream().toList();
    }

    /** Follows the events from a position on. */
    EventStream follow(long from) {
        return channel.get().openStream(from - 1, MOST_AHEAD);
    }

    static RawEvent raw(EventWithToken read) {
        Event event = read.getEvent();
        return new RawEvent(
                read.getToken(),
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                recordedAt(event),
                event.getPayload().getData().toByteArray());
    }

    /** Spelled as the other store spells it. */
    static String recordedAt(Event event) {
        return DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp()));
    }

    private static EventWithToken next(EventStream stream) {
        try {
            EventWithToken next = stream.nextIfAvailable(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new EventStoreException(
                        "Axon Server does not hand out its events",
                        stream.getError().orElse(null));
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading events", e);
        }
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while asking Axon Server", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("Axon Server does not answer", e);
        }
    }
}
