package vn.sogiamsat.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every event given its ledger position: gapless, one order for all.
 *
 * <p>One process at a time is active: the one that holds the place, for some seconds at a time. Another takes it over
 * when a process has died or was paused for longer. A process that wakes up then cannot write over the other: the state
 * row is moved by compare-and-set in the same transaction.
 */
final class Sequencer implements Sequencing, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    /** For how long the place is held without a sign of life. */
    static final Duration HELD = Duration.ofSeconds(10);

    private static final long POLL_MILLIS = 100;
    /** Under load one transaction gives positions to all that was committed in so long. */
    private static final long GATHER_MILLIS = 20;

    private static final long RETRY_MILLIS = 1_000;

    private final DataSource dataSource;
    private final SequencerStep step;
    private final OperationalLog log;
    private final String holder;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("sequencer").daemon().unstarted(this::run);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile boolean active;
    private long renewAt;

    /** @param holder this process's name among all that could sequence */
    Sequencer(DataSource dataSource, SequencerStep step, OperationalLog log, String holder) {
        this.dataSource = dataSource;
        this.step = step;
        this.log = log;
        this.holder = holder;
    }

    @Override
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    void start() {
        thread.start();
    }

    /** Says that something was committed; the positions come a moment later. */
    void wake() {
        wake.release();
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        while (isWanted()) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    sequence(connection);
                } finally {
                    active = false;
                    connection.rollback();
                    release(connection);
                    connection.setAutoCommit(true);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("the sequencer lost its connection and tries again: {}", e.getMessage());
                log.problem("sequencer", e.getMessage() == null ? e.toString() : e.getMessage());
            }
            pause(RETRY_MILLIS);
        }
    }

    private void sequence(Connection connection) throws SQLException {
        renewAt = System.nanoTime();
        while (isWanted() && holds(connection)) {
            active = true;
            if (step.take(connection) == 0) {
                pause(POLL_MILLIS);
            } else {
                followers.forEach(Runnable::run);
                gather();
            }
        }
    }

    /** Whether the place is this process's; takes it where it is free. */
    private boolean holds(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now < renewAt) {
            return true;
        }
        renewAt = now + HELD.toNanos() / 3;
        return hold(connection, holder);
    }

    /** Holds the place from now on, where nobody else does. */
    static boolean hold(Connection connection, String holder) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update ledger.sequencer set holder = ?, held_until = clock_timestamp() + make_interval(secs => ?)
                where holder = ? or held_until < clock_timestamp()""")) {
            update.setString(1, holder);
            update.setLong(2, HELD.toSeconds());
            update.setString(3, holder);
            boolean held = update.executeUpdate() == 1;
            connection.commit();
            return held;
        }
    }

    private void release(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ledger.sequencer set held_until = '-infinity' where holder = ?")) {
            update.setString(1, holder);
            update.executeUpdate();
            connection.commit();
        }
    }

    private boolean isWanted() {
        return stop.getCount() > 0;
    }

    private void gather() {
        try {
            stop.await(GATHER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private void pause(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
