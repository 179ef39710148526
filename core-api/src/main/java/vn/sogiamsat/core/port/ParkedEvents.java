package vn.sogiamsat.core.port;

import java.util.UUID;

/** Events that an administrator has told the projections, on record, to leave out of a view. */
public interface ParkedEvents {
    /** Whether this event is to be passed over when the named view refuses it. */
    boolean isParked(UUID eventId, String view);
}
