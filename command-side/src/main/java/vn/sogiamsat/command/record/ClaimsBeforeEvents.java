package vn.sogiamsat.command.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.StoreKind;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.port.StoredEvents.StoredEvent;

/**
 * A claim is written, and committed, before its event is appended to another server, and settled with the transaction
 * that ends after the append. Meanwhile the key is locked, so that nobody takes a claim for a dead one whose event is
 * on its way. What a crash left unsettled is settled by looking for the event in its stream.
 *
 * <p>The connections for what is committed at once are a few of their own: whoever waits for one of them holds one of
 * the others already.
 */
final class ClaimsBeforeEvents implements Claiming, AutoCloseable {
    private static final int CONNECTIONS = 6;
    /** An append whose answer was lost may still come to be; later than this it cannot. */
    private static final Duration MAY_STILL_COME = Duration.ofSeconds(30);

    private final JdbcTemplate running;
    private final HikariDataSource own;
    private final JdbcTemplate inOwn;
    private final TransactionTemplate atOnce;
    private final ClaimTable table;
    private final EventArchive events;
    private final Clock clock;

    ClaimsBeforeEvents(
            JdbcTemplate running, HikariConfig connections, StoreKind store, EventArchive events, Clock clock) {
        this.running = running;
        this.own = few(connections);
        this.inOwn = new JdbcTemplate(own);
        this.atOnce = new TransactionTemplate(new JdbcTransactionManager(own));
        this.table = new ClaimTable(store);
        this.events = events;
        this.clock = clock;
    }

    private static HikariDataSource few(HikariConfig connections) {
        HikariConfig few = new HikariConfig();
        connections.copyStateTo(few);
        few.setPoolName("claims");
        few.setMaximumPoolSize(CONNECTIONS);
        few.setMinimumIdle(1);
        return new HikariDataSource(few);
    }

    @Override
    public void take(List<Stamped> facts) {
        List<ClaimKey> keys = facts.stream().map(fact -> fact.draft().key()).toList();
        run(running, connection -> lock(connection, keys));
        boolean free = Boolean.TRUE.equals(atOnce.execute(
                begun -> inOwn.execute((ConnectionCallback<Boolean>) connection -> reserve(connection, facts, keys))));
        if (!free) {
            throw new ClaimTakenException();
        }
        run(running, connection -> ClaimTable.settle(connection, keys));
    }

    @FunctionalInterface
    private interface Statements {
        void run(Connection connection) throws SQLException;
    }

    private static void run(JdbcTemplate jdbc, Statements statements) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            statements.run(connection);
            return true;
        });
    }

    private boolean reserve(Connection connection, List<Stamped> facts, List<ClaimKey> keys) throws SQLException {
        boolean free = true;
        for (ClaimRow there : table.find(connection, keys)) {
            free &= !there.settled() && settledAt(connection, there).isEmpty();
            if (free) {
                refuseWhileItMayCome(there, facts);
            }
        }
        return free && ClaimTable.insertUnsettled(connection, facts) == facts.size();
    }

    /** In the same stream only one of the two can come to be: both would have the same number. */
    private void refuseWhileItMayCome(ClaimRow there, List<Stamped> facts) {
        boolean elsewhere = facts.stream()
                .filter(fact -> fact.draft().key().equals(there.key()))
                .anyMatch(fact -> !fact.stream().value().equals(there.stream()));
        if (elsewhere && there.recordedAt().plus(MAY_STILL_COME).isAfter(Instant.now(clock))) {
            throw new UnsettledClaimException(there.key());
        }
    }

    @Override
    public Optional<ClaimRow> settled(ClaimRow unsettled) {
        Optional<ClaimRow> found =
                atOnce.execute(begun -> inOwn.execute((ConnectionCallback<Optional<ClaimRow>>) connection ->
                        isLocked(connection, unsettled.key()) ? Optional.empty() : settledAt(connection, unsettled)));
        return found == null ? Optional.empty() : found;
    }

    private Optional<ClaimRow> settledAt(Connection connection, ClaimRow claim) throws SQLException {
        Optional<StoredEvent> event = events.inStream(
                claim.stream(),
                claim.sequence(),
                EventIds.of(claim.key().source(), claim.key().id()));
        if (event.isPresent()) {
            ClaimTable.settle(connection, claim.key(), event.get().sequence());
        }
        return event.map(there -> claim.settledAt(there.sequence()));
    }

    private static void lock(Connection connection, Collection<ClaimKey> keys) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            for (ClaimKey key : keys) {
                lock.setString(1, name(key));
                lock.execute();
            }
        }
    }

    /** Whether somebody is about to append the event; where not, nobody else may begin before this transaction ends. */
    private static boolean isLocked(Connection connection, ClaimKey key) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, name(key));
            try (var row = lock.executeQuery()) {
                row.next();
                return !row.getBoolean(1);
            }
        }
    }

    private static String name(ClaimKey key) {
        return key.source() + "/" + key.id();
    }

    @Override
    public void close() {
        own.close();
    }
}
