package vn.sogiamsat.command.hold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.StreamLock;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.HoldPlaced;
import vn.sogiamsat.core.event.HoldReleased;

/**
 * The one stream of all holds, and its order. Whoever places a hold, releases one, or destroys anything, first takes
 * the lock of this stream and keeps it until their transaction ends. Of a hold and a destruction that race, one comes
 * first: the destruction, and then it was decided before there was a hold; or the hold, and then it is in the stream by
 * the time the destruction gets the lock and reads. There is no third case. The lock comes before that of any other
 * stream, so that nobody waits in a ring.
 */
@Component
class HoldRegister {
    private static final List<String> TYPES = List.of(
            EventTypes.of(HoldPlaced.class).name(),
            EventTypes.of(HoldReleased.class).name());

    private final StreamLock lock;
    private final EventArchive archive;
    private final FactCodec codec;

    HoldRegister(StreamLock lock, EventArchive archive, FactCodec codec) {
        this.lock = lock;
        this.archive = archive;
        this.codec = codec;
    }

    /** Takes the lock, and reads the holds that stand, in the order in which they were placed; by their numbers. */
    Map<String, StandingHold> lockAndRead() {
        lock.hold(StreamId.HOLDS);
        Map<String, StandingHold> standing = new LinkedHashMap<>();
        archive.ofStream(StreamId.HOLDS.value(), TYPES, TYPES).stream()
                .map(event -> codec.fromBytes(event.type(), event.payload()))
                .forEach(fact -> apply(fact, standing));
        return standing;
    }

    private static void apply(Fact fact, Map<String, StandingHold> standing) {
        if (fact.body() instanceof HoldPlaced placed) {
            standing.put(
                    placed.hold(),
                    new StandingHold(
                            placed, fact.header().recordedBy(), fact.header().recordedAt()));
        } else if (fact.body() instanceof HoldReleased released) {
            standing.remove(released.hold());
        }
    }
}
