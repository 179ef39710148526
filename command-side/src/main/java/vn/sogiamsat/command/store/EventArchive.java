package vn.sogiamsat.command.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.port.StoredEvents;

/** Reads events as they are stored, before any upcasting, from whichever store they lie in. */
public interface EventArchive extends StoredEvents {
    /**
     * The events whose positions lie in a range.
     *
     * @param from the first position
     * @param length how long the range is
     * @return in order of position; without gaps, where nobody has meddled with the store
     */
    List<RawEvent> read(long from, int length);

    /** Like {@link #read(long, int)}, but only the events of some types. */
    default List<RawEvent> read(long from, int length, Collection<String> types) {
        return read(from, length).stream()
                .filter(event -> types.contains(event.type()))
                .toList();
    }

    /**
     * Where events lie. Those that are not stored, or have no position yet, are left out.
     *
     * @return in order of position
     */
    List<Located> locate(Collection<UUID> events);

    /** An event and its place. */
    record Located(long position, UUID event, String stream, String type) {}

    /** The position of an event; empty when there is no such event, or it has none yet. */
    Optional<Long> position(UUID event);

    /**
     * The events of some types in a stream, in its order, up to the last that was acknowledged.
     *
     * @param withPayload of which types the payload is wanted; of the others it is left empty, because it may be long
     */
    List<StoredEvent> ofStream(String stream, Collection<String> types, Collection<String> withPayload);

    /**
     * An event that was appended to a stream at a number or later.
     *
     * @return empty when there is no such event; as it is now, without a delay
     */
    Optional<StoredEvent> inStream(String stream, long fromSequence, UUID event);

    /** The last event of a type in the last stream that has one, of all streams from one name to another. */
    Optional<StoredEvent> last(String firstStream, String lastStream, String type);

    /** When an event of one of these types was recorded for the first time; may read the whole ledger. */
    Optional<Instant> firstRecorded(Collection<String> types);

    /** Events that the sequencer can never have seen, and that yet are stored. */
    Optional<Strays> strays();

    /** @param first the id of one of them */
    record Strays(long count, String first) {}
}
