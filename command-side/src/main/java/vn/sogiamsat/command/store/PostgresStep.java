package vn.sogiamsat.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Gives positions to events in PostgreSQL, so that none is skipped or moved however slow its commit.
 *
 * <p>Commit order is not the order of {@code global_index}: a slow transaction may commit a smaller index after a
 * larger one was read. So only rows of transactions below the snapshot's xmin are taken: all of them have ended,
 * nothing can appear among them any more. Within such a set the order is that of {@code global_index}. This keeps the
 * order of each stream: whoever appends the next event of a stream has read the one before it, committed; so its index
 * is larger, and no snapshot in which its transaction has ended shows the earlier one still running.
 */
final class PostgresStep implements SequencerStep {
    @Override
    public int take(Connection connection) throws SQLException {
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
}
