package vn.sogiamsat.command.store;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that lie in Axon Server, found by what PostgreSQL has written down of them. */
final class AxonServerArchive implements EventArchive {
    /** So long the catalogue may take to come to where Axon Server is now. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final AxonServerEvents events;
    private final JdbcClient jdbc;

    AxonServerArchive(AxonServerEvents events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    private record Place(long position, String stream, long sequence) {}

    @Override
    public List<RawEvent> read(long from, int length) {
        return events.read(from, length);
    }

    @Override
    public List<Located> locate(Collection<UUID> events) {
        return jdbc.sql("select position, event_id, stream, type from events.catalogue where event_id = any (?)"
                        + " order by position")
                .param(events.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> PostgresArchive.located(row))
                .list();
    }

    @Override
    public Optional<StoredEvent> find(UUID eventId) {
        return place(eventId).or(() -> whenCaughtUp(eventId)).map(this::at);
    }

    @Override
    public Optional<Long> position(UUID event) {
        return place(event).map(Place::position);
    }

    @Override
    public List<StoredEvent> ofStream(String stream, Collection<String> types, Collection<String> withPayload) {
        Map<Long, Long> positions = new HashMap<>();
        jdbc.sql("select sequence, position from events.catalogue where stream = ?")
                .param(stream)
                .query(row -> {
                    positions.put(row.getLong("sequence"), row.getLong("position"));
                });
        return events.ofStream(stream, 0, Long.MAX_VALUE).stream()
                .filter(event -> types.contains(event.getPayload().getType()))
                .map(event -> stored(
                        event,
                        positions.get(event.getAggregateSequenceNumber()),
                        withPayload.contains(event.getPayload().getType())))
                .toList();
    }

    @Override
    public Optional<StoredEvent> inStream(String stream, long fromSequence, UUID event) {
        return events.ofStream(stream, fromSequence, Long.MAX_VALUE).stream()
                .filter(found -> found.getMessageIdentifier().equals(event.toString()))
                .findFirst()
                .map(found -> stored(found, null, true));
    }

    @Override
    public Optional<StoredEvent> last(String firstStream, String lastStream, String type) {
        return jdbc.sql("""
                        select position, stream, sequence from events.catalogue
                        where stream between ? and ? and type = ? order by stream desc, sequence desc limit 1""")
                .param(firstStream)
                .param(lastStream)
                .param(type)
                .query(Place.class)
                .optional()
                .map(this::at);
    }

    @Override
    public Optional<Instant> firstRecorded(Collection<String> types) {
        return jdbc.sql("select recorded_at from events.catalogue where type = any (?) order by recorded_at limit 1")
                .param(types.toArray(String[]::new))
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    /** None can be: whatever Axon Server holds has a global index. */
    @Override
    public Optional<Strays> strays() {
        return Optional.empty();
    }

    private Optional<Place> place(UUID event) {
        return jdbc.sql("select position, stream, sequence from events.catalogue where event_id = ?")
                .param(event.toString())
                .query(Place.class)
                .optional();
    }

    /** An event that was acknowledged is found, also before it is written down. */
    private Optional<Place> whenCaughtUp(UUID event) {
        long size = events.size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (written() < size) {
            if (System.nanoTime() - end > 0) {
                throw new EventStoreException("the catalogue of events stays behind Axon Server");
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventStoreException("interrupted while waiting for the catalogue", e);
            }
        }
        return place(event);
    }

    private long written() {
        return jdbc.sql("select next_position from ledger.sequencer")
                .query(Long.class)
                .single();
    }

    private StoredEvent at(Place place) {
        return events.ofStream(place.stream(), place.sequence(), place.sequence() + 1).stream()
                .findFirst()
                .map(event -> stored(event, place.position(), true))
                .orElseThrow(() -> new EventStoreException(
                        "Axon Server has no event %d in %s any more".formatted(place.sequence(), place.stream())));
    }

    private static StoredEvent stored(Event event, @Nullable Long position, boolean withPayload) {
        return new StoredEvent(
                UUID.fromString(event.getMessageIdentifier()),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                Instant.ofEpochMilli(event.getTimestamp()),
                position,
                withPayload ? event.getPayload().getData().toByteArray() : new byte[0]);
    }
}
