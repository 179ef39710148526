package vn.sogiamsat.command.store;

import java.util.List;
import vn.sogiamsat.core.port.StoredEvents.StoredEvent;

/** Reads events in ledger order exactly as they are stored, before any upcasting: hashes are made of these bytes. */
public interface RawEventReader {
    /**
     * Events from a position on.
     *
     * @param from the first position wanted
     * @param limit the most events to return
     * @return in order of position, gapless; empty at the end of the ledger
     */
    List<StoredEvent> read(long from, int limit);
}
