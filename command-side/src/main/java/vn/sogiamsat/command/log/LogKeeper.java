package vn.sogiamsat.command.log;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.command.store.OperationalLog;

/**
 * Keeps the log up with the ledger, while this process is the one that sequences: at once when nothing was appended for
 * a while, and under load with a checkpoint an interval.
 */
final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final int MOST = 10_000;
    private static final long POLL_MILLIS = 200;
    private static final long RETRY_MILLIS = 2_000;

    private final LogAppender appender;
    private final BooleanSupplier isActive;
    private final Duration interval;
    private final OperationalLog log;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("log-keeper").daemon().unstarted(this::run);
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    /** @param isActive whether this process is the one to do it; asked again and again */
    LogKeeper(LogAppender appender, BooleanSupplier isActive, Duration interval, OperationalLog log) {
        this.appender = appender;
        this.isActive = isActive;
        this.interval = interval;
        this.log = log;
    }

    void start() {
        thread.start();
    }

    /** Says that events have got positions. */
    void wake() {
        wake.release();
    }

    /** Has somebody told of each new checkpoint; he must return at once. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    /** Why the log stands still; empty where it does not. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        while (stop.getCount() > 0) {
            if (!isActive.getAsBoolean()) {
                pause(POLL_MILLIS);
                continue;
            }
            try {
                int appended = appender.step(MOST);
                trouble.set(null);
                if (appended == 0) {
                    pause(POLL_MILLIS);
                } else {
                    followers.forEach(Runnable::run);
                    rest(appended == MOST ? 0 : interval.toMillis());
                }
            } catch (LogAppender.MovedOnException e) {
                LOG.info("another process keeps the log now");
                pause(POLL_MILLIS);
            } catch (IOException | RuntimeException e) {
                String why = e.getMessage() == null ? e.toString() : e.getMessage();
                if (!why.equals(trouble.getAndSet(why))) {
                    LOG.error("the tamper-evident log stands still: {}", why, e);
                    log.problem("log", why);
                }
                pause(RETRY_MILLIS);
            }
        }
    }

    /** Until the next checkpoint may be made; nobody is woken from that. */
    private void rest(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted();
        }
    }

    private void pause(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            interrupted();
        }
    }

    private void interrupted() {
        Thread.currentThread().interrupt();
        stop.countDown();
    }
}
