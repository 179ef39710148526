package vn.sogiamsat.query.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The ledger's clock in the hands of a test: it stands until it is put forward. */
public final class SettableClock extends Clock {
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2023-10-20T03:00:00Z").toEpochMilli());

    public void forward(Duration by) {
        now.addAndGet(by.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the ledger's clock is UTC");
    }
}
