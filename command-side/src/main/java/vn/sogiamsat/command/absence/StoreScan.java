package vn.sogiamsat.command.absence;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.RawEvent;

/** Reads all events of some types that lie before a position, some at a time. */
@Component
class StoreScan {
    private static final int BATCH = 5_000;

    private final EventArchive archive;

    StoreScan(EventArchive archive) {
        this.archive = archive;
    }

    /** In order of position. */
    Stream<RawEvent> of(Collection<String> types, long end) {
        return LongStream.iterate(0, from -> from < end, from -> from + BATCH)
                .mapToObj(from -> archive.read(from, (int) Math.min(BATCH, end - from), types))
                .flatMap(List::stream);
    }
}
