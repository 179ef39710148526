package vn.sogiamsat.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clock that is wrong by what a file says, so that a test can have it jump while the ledger runs. */
final class ShiftedClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(ShiftedClock.class);

    private final Clock right;
    private final Path file;

    ShiftedClock(Clock right, Path file) {
        LOG.warn("this ledger's clock is wrong on purpose, by what {} says: for tests only", file);
        this.right = right;
        this.file = file;
    }

    @Override
    public Instant instant() {
        try {
            return right.instant().plus(Duration.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(right.withZone(zone), file);
    }
}
