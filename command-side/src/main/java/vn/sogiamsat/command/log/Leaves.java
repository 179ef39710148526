package vn.sogiamsat.command.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.RawEvent;
import vn.sogiamsat.evidence.leaf.Leaf;

/** Makes leaves of what is stored, text for text and before any upcasting. */
public class Leaves {
    private final EventArchive archive;
    private final String ledger;

    Leaves(EventArchive archive, UUID ledger) {
        this.archive = archive;
        this.ledger = ledger.toString();
    }

    /**
     * The leaves of the events whose positions lie in a range.
     *
     * @param length how long the range is
     * @return in order of position; without gaps, where nobody has meddled with the store
     */
    public List<PlacedLeaf> read(long from, int length) {
        return archive.read(from, length).stream().map(this::leaf).toList();
    }

    /** @see EventArchive#strays */
    public Optional<EventArchive.Strays> strays() {
        return archive.strays();
    }

    private PlacedLeaf leaf(RawEvent event) {
        return new PlacedLeaf(
                event.position(),
                new Leaf(
                        ledger,
                        event.eventId(),
                        event.stream(),
                        event.sequence(),
                        event.type(),
                        event.revision(),
                        event.recordedAt(),
                        Leaf.digest(event.payload())));
    }

    /**
     * An event as the log is to hold it.
     *
     * @param position in the ledger
     */
    public record PlacedLeaf(long position, Leaf leaf) {}
}
