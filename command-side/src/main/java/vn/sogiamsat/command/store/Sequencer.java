package vn.sogiamsat.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every event its ledger position: gapless, one order for all, no event skipped or moved however slow its commit.
 *
 * <p>Commit order is not the order of {@code global_index}: a slow transaction may commit a smaller index after a
 * larger one was read. So only rows of transactions below the snapshot's xmin are taken: all of them have ended,
 * nothing can appear among them any more. Within such a set the order is that of {@code global_index}. This keeps the
 * order of each stream: whoever appends the next event of a stream has read the one before it, committed; so its index
 * is larger, and no snapshot in which its transaction has ended shows the earlier one still running.
 *
 * <p>One process at a time is active: the one that holds an advisory lock of the database. A process that was paused
 * and wakes up after another took over cannot write: the state row is moved by compare-and-set in the same transaction.
 */
final class Sequencer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    /** The name of the advisory lock; any number nobody else uses. */
    private static final long LOCK = 0x5347_5345_5155L;

    private static final long POLL_MILLIS = 100;
    /** Under load one transaction gives positions to all that was committed in so long. */
    private static final long GATHER_MILLIS = 20;

    private static final long RETRY_MILLIS = 1_000;

    private final DataSource dataSource;
    private final OperationalLog log;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("sequencer").daemon().unstarted(this::run);
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean active;

    Sequencer(DataSource dataSource, OperationalLog log) {
        this.dataSource = dataSource;
        this.log = log;
    }

    void start() {
        thread.start();
    }

    /** Says that something was committed; the positions come a moment later. */
    void wake() {
        wake.release();
    }

    /** Whether this process is the one that sequences. */
    boolean isActive() {
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
                if (becomeActive(connection)) {
                    active = true;
                    sequence(connection);
                }
            } catch (SQLException e) {
                LOG.warn("the sequencer lost its connection and tries again: {}", e.getMessage());
                log.problem("sequencer", e.getMessage() == null ? e.toString() : e.getMessage());
            } finally {
                active = false;
            }
            pause(RETRY_MILLIS);
        }
    }

    private void sequence(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            while (isWanted()) {
                if (step(connection) == 0) {
                    pause(POLL_MILLIS);
                } else {
                    gather();
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static boolean becomeActive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Gives positions to all events that are ready, in one transaction.
     *
     * @return how many
     */
    static int step(Connection connection) throws SQLException {
        State state = read(connection);
        if (state == null) {
            connection.rollback();
            return 0;
        }
        int taken;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into events.position (position, global_index)
                select ? + row_number() over (order by global_index) - 1, global_index
                from events.event where xact >= ?::xid8 and xact < ?::xid8""")) {
            insert.setLong(1, state.next());
            insert.setString(2, state.horizon());
            insert.setString(3, state.xmin());
            taken = insert.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update ledger.sequencer set next_position = ?, horizon = ?::xid8
                where next_position = ? and horizon = ?::xid8""")) {
            update.setLong(1, state.next() + taken);
            update.setString(2, state.xmin());
            update.setLong(3, state.next());
            update.setString(4, state.horizon());
            if (update.executeUpdate() != 1) {
                connection.rollback();
                throw new SQLException("another sequencer has moved on; this one wrote nothing");
            }
        }
        connection.commit();
        return taken;
    }

    private record State(long next, String horizon, String xmin) {}

    /** Where we stand and how far we may go; null when nothing has ended since. */
    private static @Nullable State read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select next_position, horizon::text, x.xmin::text,
                          exists (select 1 from events.event where xact >= horizon and xact < x.xmin)
                        from ledger.sequencer, (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) x""")) {
            row.next();
            return row.getBoolean(4) ? new State(row.getLong(1), row.getString(2), row.getString(3)) : null;
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
