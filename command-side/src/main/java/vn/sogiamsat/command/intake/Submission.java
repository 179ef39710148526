package vn.sogiamsat.command.intake;

import java.time.Instant;
import vn.sogiamsat.core.event.Event;

/**
 * A submission that was found good.
 *
 * @param digest keyed digest of the whole
 * @param body what it tells, personal fields not yet sealed
 */
record Submission(Envelope envelope, String digest, Instant occurredAt, Event body) {}
