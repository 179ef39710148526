package vn.sogiamsat.projections.processor;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;

/** Passes over an event where a view refuses it and an administrator has parked it for that view; else stops. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ParkedEvents parked;
    private final ViewIndices indices;
    private final View first;

    /** @param first the view for which an event that cannot be read is parked */
    Refusals(ParkedEvents parked, ViewIndices indices, View first) {
        this.parked = parked;
        this.indices = indices;
        this.first = first;
    }

    /** @throws RefusedDocumentException when the event is not parked for the view */
    public void passOver(View view, String id, UUID event, long position, String reason) {
        if (!parked.isParked(event, view.title())) {
            throw new RefusedDocumentException(view, id, event, reason);
        }
        LOG.warn(
                "Parked event {} at position {} is left out of {}/{}: {}",
                event,
                position,
                indices.concrete(view),
                id,
                reason);
    }

    /**
     * Passes over an event that cannot be read. Parked for the audit trail, it is in no view.
     *
     * @throws RefusedDocumentException when the event is not parked
     */
    public void passOverUnreadable(UUID event, RuntimeException cause) {
        if (!parked.isParked(event, first.title()) && !parked.isParked(event, View.AUDIT.title())) {
            throw new RefusedDocumentException(
                    first, event.toString(), event, "không đọc được (cannot be read): " + cause);
        }
        LOG.warn("Parked event {} is left out: it cannot be read", event, cause);
    }
}
