package vn.sogiamsat.command.hold;

import java.time.Instant;
import vn.sogiamsat.core.event.HoldPlaced;

/**
 * A hold that was not released.
 *
 * @param by who placed it, as the event's header names them
 */
record StandingHold(HoldPlaced hold, String by, Instant since) {}
