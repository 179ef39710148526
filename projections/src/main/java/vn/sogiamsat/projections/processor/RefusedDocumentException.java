package vn.sogiamsat.projections.processor;

import java.util.UUID;
import vn.sogiamsat.projections.index.View;

/** A view refuses a document, and no administrator has parked the event that is to blame. */
public final class RefusedDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient View view;
    private final String id;
    private final UUID eventId;

    RefusedDocumentException(View view, String id, UUID eventId, String reason) {
        super(reason);
        this.view = view;
        this.id = id;
        this.eventId = eventId;
    }

    View view() {
        return view;
    }

    String id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }
}
