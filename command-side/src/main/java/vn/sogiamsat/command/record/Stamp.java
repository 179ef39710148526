package vn.sogiamsat.command.record;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;

/** Gives drafts their headers. */
@Component
class Stamp {
    private final Clock clock;
    private final Salts salts;

    Stamp(Clock clock, Salts salts) {
        this.clock = clock;
        this.salts = salts;
    }

    Instant now() {
        return clock.instant();
    }

    Stamped on(Draft draft, StreamId stream, long sequence, Instant recordedAt) {
        Header header = new Header(
                EventIds.of(draft.source(), draft.sourceId()),
                draft.source(),
                draft.sourceId(),
                draft.occurredAt(),
                recordedAt,
                draft.recordedBy(),
                salts.next());
        return new Stamped(draft, stream, sequence, new Fact(header, draft.body()));
    }
}
