package vn.sogiamsat.query.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Rebuilds;

/** A write side and projections that are as a test says. */
@Component
public class StubState implements LedgerState, ProjectionState, Rebuilds {
    public static final Instant RECORDED = Instant.parse("2023-10-20T02:57:00Z");

    private final AtomicInteger resumed = new AtomicInteger();
    private volatile long size = 100;
    private volatile Progress progress = new Progress("views-v1", 100, true, null);
    private volatile Progress obligations = new Progress("obligations-v1", 100, true, null);
    private volatile boolean away;
    private volatile List<Rebuild> rebuilds = List.of();

    public void size(long size) {
        this.size = size;
    }

    public void progress(long position, boolean running, @Nullable Stop problem) {
        this.progress = new Progress("views-v1", position, running, problem);
    }

    public void obligations(long position, boolean running, @Nullable Stop problem) {
        this.obligations = new Progress("obligations-v1", position, running, problem);
    }

    public void databaseAway(boolean away) {
        this.away = away;
    }

    public int timesResumed() {
        return resumed.get();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        return position < size ? Optional.of(RECORDED) : Optional.empty();
    }

    @Override
    public Snapshot snapshot() {
        if (away) {
            throw new IllegalStateException("connection refused");
        }
        return new Snapshot(
                "8f14e45f-ceea-467f-ab2c-3d5f4a1b0c9d",
                "PostgreSQL 18.6",
                "SYNC",
                size + 2,
                size,
                RECORDED,
                true,
                List.of(new Counter("unknown-key", 3)),
                List.of(new Problem(RECORDED, "sequencer", "mất kết nối <b>")));
    }

    @Override
    public List<Progress> progress() {
        return List.of(progress, obligations);
    }

    public void rebuilds(Rebuild... all) {
        this.rebuilds = List.of(all);
    }

    @Override
    public List<Rebuild> rebuilds() {
        return rebuilds;
    }

    @Override
    public Rebuild start(String projection, boolean acceptDifferences) {
        throw new UnsupportedOperationException("pages start no rebuild");
    }

    @Override
    public Rebuild cancel(String projection) {
        throw new UnsupportedOperationException("pages cancel no rebuild");
    }

    @Override
    public void resume() {
        resumed.incrementAndGet();
    }
}
