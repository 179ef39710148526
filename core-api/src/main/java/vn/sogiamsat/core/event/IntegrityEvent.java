package vn.sogiamsat.core.event;

import java.time.Instant;
import java.time.ZoneOffset;
import vn.sogiamsat.core.StreamId;

/**
 * What is told of the ledger itself: that it was looked through, that evidence or a statement left it, that a document
 * was destroyed.
 */
public sealed interface IntegrityEvent extends Event
        permits LedgerVerified, EvidenceBundled, AbsenceStated, DocumentDestroyed {
    /** When it was; a year has a stream. */
    Instant at();

    @Override
    default StreamId stream() {
        return StreamId.integrity(at().atZone(ZoneOffset.UTC).getYear());
    }
}
