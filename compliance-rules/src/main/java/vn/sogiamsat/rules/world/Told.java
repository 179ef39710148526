package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * A fact at its place in the ledger, as far as rules look at it.
 *
 * @param source who told it; an event names another by its source and that source's own id
 */
public record Told(long position, UUID eventId, String source, Instant occurredAt, Instant recordedAt, Event body) {
    /** Days are days in Vietnam. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static Told of(long position, Fact fact) {
        return new Told(
                position,
                fact.header().eventId(),
                fact.header().source(),
                fact.header().occurredAt(),
                fact.header().recordedAt(),
                fact.body());
    }

    StandingFacts.Told standing() {
        return StandingFacts.Told.of(eventId, EventTypes.of(body).name(), recordedAt, body);
    }
}
