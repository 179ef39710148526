package vn.sogiamsat.command.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The true time, until it is stopped at another. */
public final class StoppableClock extends Clock {
    private volatile Clock shown = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    public void stopAt(String instant) {
        shown = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return shown.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return shown.withZone(zone);
    }
}
