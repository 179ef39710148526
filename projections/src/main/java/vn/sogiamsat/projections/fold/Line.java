package vn.sogiamsat.projections.fold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;
import vn.sogiamsat.core.view.StandingFacts;

/** A fact as a document keeps it, with its body read. */
record Line(FactLine kept, Event body) {
    UUID eventId() {
        return kept.eventId();
    }

    Instant recordedAt() {
        return kept.recordedAt();
    }

    long position() {
        return kept.position();
    }

    StandingFacts.Told told() {
        @Nullable FactWithdrawn withdrawal = body instanceof FactWithdrawn withdrawn ? withdrawn : null;
        return new StandingFacts.Told(
                kept.eventId(),
                kept.type(),
                kept.recordedAt(),
                withdrawal == null ? null : withdrawal.eventId(),
                withdrawal == null ? null : withdrawal.type());
    }
}
