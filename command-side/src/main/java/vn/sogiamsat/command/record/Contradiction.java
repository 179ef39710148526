package vn.sogiamsat.command.record;

import java.time.Instant;
import java.util.UUID;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;

/**
 * Two facts of one stream that do not agree.
 *
 * @param first the one that was there
 * @param second the one that came
 */
record Contradiction(ConflictKind kind, UUID first, UUID second) {

    /** The same contradiction always has the same id, so that it is recorded once. */
    Draft draft(StreamId stream, Instant at) {
        return Draft.ofLedger(
                "conflict/" + kind.code() + "/" + first + "/" + second,
                at,
                Header.LEDGER,
                new ConflictRecorded(stream, kind, first, second, null, null));
    }
}
