package vn.sogiamsat.app.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds at what must be asked for, so that reading the metrics costs nothing and never waits for a
 * server that is away. What cannot be asked for now keeps its last value; how old the oldest one is, is a metric too.
 */
final class Figures implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final List<Source> sources;
    private final Duration interval;
    private volatile long lookedAt = System.nanoTime();
    private @Nullable CountDownLatch stop;

    /** Something that knows figures. */
    interface Source {
        /** Asks for them and notes them. */
        void look();
    }

    Figures(List<Source> sources, Duration interval) {
        this.sources = List.copyOf(sources);
        this.interval = interval;
    }

    /** For how long not all could be asked for. */
    double ageSeconds() {
        return (System.nanoTime() - lookedAt) / 1e9;
    }

    @Override
    public synchronized void start() {
        CountDownLatch until = new CountDownLatch(1);
        stop = until;
        Thread.ofVirtual().name("metrics").start(() -> run(until));
    }

    private void run(CountDownLatch until) {
        try {
            do {
                look();
            } while (!until.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        boolean all = true;
        for (Source source : sources) {
            try {
                source.look();
            } catch (RuntimeException e) {
                all = false;
                LOG.debug("some figures cannot be had now", e);
            }
        }
        if (all) {
            lookedAt = System.nanoTime();
        }
    }

    @Override
    public synchronized void stop() {
        CountDownLatch until = stop;
        if (until != null) {
            until.countDown();
        }
        stop = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return stop != null;
    }
}
