package vn.sogiamsat.command.absence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.FactWithdrawn;

/** Which events were withdrawn, or are contradicted, by what stands in their streams before a position. */
@Component
class Marks {
    private static final List<String> TYPES = List.of(
            EventTypes.of(FactWithdrawn.class).name(),
            EventTypes.of(ConflictRecorded.class).name());

    private final EventArchive archive;
    private final FactCodec codec;

    Marks(EventArchive archive, FactCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    record Marked(Set<UUID> withdrawn, Set<UUID> inConflict) {}

    /** @param end the first position that does not count any more */
    Marked in(Collection<String> streams, long end) {
        Marked marked = new Marked(new HashSet<>(), new HashSet<>());
        streams.stream()
                .distinct()
                .flatMap(stream -> archive.ofStream(stream, TYPES, TYPES).stream())
                .filter(event -> event.position() != null && event.position() < end)
                .forEach(event ->
                        add(codec.fromBytes(event.type(), event.payload()).body(), marked));
        return marked;
    }

    private static void add(Object told, Marked marked) {
        if (told instanceof FactWithdrawn withdrawn) {
            marked.withdrawn().add(withdrawn.eventId());
        } else if (told instanceof ConflictRecorded conflict) {
            marked.inConflict().add(conflict.first());
            marked.inConflict().add(conflict.second());
        }
    }
}
