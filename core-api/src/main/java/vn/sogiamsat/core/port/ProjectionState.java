package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far each projection has come, for the status page. */
public interface ProjectionState {
    /**
     * @param name the processor's name
     * @param position the ledger position up to which its documents are written: the number of events handled
     * @param running whether it is at work; false when it stopped on a refused document
     * @param problem what stopped it or keeps it waiting; null when nothing does
     */
    record Progress(
            String name,
            long position,
            boolean running,
            @Nullable Stop problem) {}

    /**
     * @param refused true when a document was refused and the processor stopped; false when Elasticsearch is away and
     *     it waits
     * @param view the view that refused it, as {@link ParkedEvents} names it; null when none is to blame
     * @param eventId the event whose document was refused; null when none is to blame
     * @param document index and id of the refused document; null when none is to blame
     */
    record Stop(
            Instant since,
            boolean refused,
            @Nullable String view,
            @Nullable UUID eventId,
            @Nullable String document,
            String reason) {}

    List<Progress> progress();

    /** Starts again what had stopped, for instance after an event was parked. */
    void resume();
}
