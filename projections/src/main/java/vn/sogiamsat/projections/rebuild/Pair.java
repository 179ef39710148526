package vn.sogiamsat.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.ProjectionState.Progress;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.processor.ViewProcessor;

/** The processors of one projection in this process: of the live generation, and of the next one. Thread-safe. */
final class Pair {
    private static final long STOP_SECONDS = 20;

    private final Function<Generation, ViewProcessor> maker;
    private final Health unknown;
    private boolean wanted;
    private @Nullable ViewProcessor live;
    private @Nullable ViewProcessor next;

    /** @param unknown what is told while it is not known which generation is live */
    Pair(Function<Generation, ViewProcessor> maker, Health unknown) {
        this.maker = maker;
        this.unknown = unknown;
    }

    synchronized void start() {
        wanted = true;
        unknown.started();
    }

    synchronized void unknown(String reason) {
        unknown.waiting(reason);
    }

    synchronized @Nullable ViewProcessor live() {
        return live;
    }

    synchronized @Nullable ViewProcessor next() {
        return next;
    }

    /** From now on this generation is live; returns whether that is news. */
    boolean keepLive(Generation generation) {
        ViewProcessor before;
        synchronized (this) {
            before = live;
            if (!wanted || (before != null && before.generation().equals(generation))) {
                return false;
            }
            if (next != null && next.generation().equals(generation)) {
                live = next;
                next = null;
            } else {
                live = maker.apply(generation);
                live.start();
            }
            live.gate().open();
        }
        // Takes a while, in which others must be told how things are.
        if (before != null) {
            before.stop(() -> {});
        }
        return true;
    }

    /** Fills this generation, too, but reads no further than so many events. */
    synchronized void keepNext(Generation generation, long limit) {
        if (!wanted) {
            return;
        }
        if (next == null) {
            next = maker.apply(generation);
            next.gate().limit(limit);
            next.start();
        } else {
            next.gate().limit(limit);
        }
    }

    /** Fills nothing beside the live one any more, and waits until that is so. */
    void dropNext() {
        ViewProcessor dropped;
        synchronized (this) {
            dropped = next;
            next = null;
        }
        if (dropped != null) {
            CountDownLatch stopped = new CountDownLatch(1);
            dropped.stop(stopped::countDown);
            try {
                if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                    throw new AbandonedException(dropped.generation() + " does not stop");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void stop(Runnable whenStopped) {
        List<ViewProcessor> all;
        synchronized (this) {
            wanted = false;
            all = both();
            live = null;
            next = null;
            unknown.ended();
        }
        AtomicInteger running = new AtomicInteger(all.size());
        if (all.isEmpty()) {
            whenStopped.run();
        }
        all.forEach(each -> each.stop(() -> {
            if (running.decrementAndGet() == 0) {
                whenStopped.run();
            }
        }));
    }

    private List<ViewProcessor> both() {
        List<ViewProcessor> both = new ArrayList<>();
        if (live != null) {
            both.add(live);
        }
        if (next != null) {
            both.add(next);
        }
        return both;
    }

    synchronized List<Progress> progress() {
        return live == null
                ? List.of(unknown.progress())
                : both().stream().flatMap(each -> each.progress().stream()).toList();
    }

    synchronized void resume() {
        both().forEach(ViewProcessor::resume);
    }
}
