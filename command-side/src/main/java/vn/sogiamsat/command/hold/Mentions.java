package vn.sogiamsat.command.hold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.RawEvent;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;

/**
 * Which events mention a document or a person. The whole ledger is read for it: no table tells, little is destroyed, a
 * few times in years, and then nothing may be missed.
 */
final class Mentions {
    private static final int BATCH = 5_000;

    private final EventArchive archive;
    private final FactCodec codec;

    Mentions(EventArchive archive, FactCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    /**
     * To be closed.
     *
     * @param what as it stands in payloads: a digest, or the id of a person
     */
    Stream<Held> of(String what) {
        return LongStream.iterate(0, from -> from + BATCH)
                .mapToObj(from -> archive.read(from, BATCH))
                .takeWhile(batch -> !batch.isEmpty())
                .flatMap(List::stream)
                .filter(event -> new String(event.payload(), UTF_8).contains(what))
                .flatMap(event -> held(event).stream());
    }

    /** Of an event of a type that a later release told nothing is known. */
    private Optional<Held> held(RawEvent event) {
        return EventTypes.byName(event.type()).isPresent()
                ? Held.of(codec.fromBytes(event.type(), event.payload()))
                : Optional.empty();
    }
}
