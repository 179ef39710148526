package vn.sogiamsat.benchmarks.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.sogiamsat.benchmarks.intake.StoredCommit.ClaimRow;
import vn.sogiamsat.benchmarks.intake.StoredCommit.EventRow;

/** The raw thing: batched inserts by plain JDBC into tables like ours, on one connection. */
final class RawInserts implements Load.Connection<List<StoredCommit>> {
    private final Connection connection;
    private final PreparedStatement events;
    private final PreparedStatement claims;
    private final boolean withClaims;

    /** @param withClaims whether the claims are inserted with the events, as the application does */
    RawInserts(Connection connection, boolean withClaims) throws SQLException {
        this.connection = connection;
        this.withClaims = withClaims;
        connection.setAutoCommit(false);
        events = connection.prepareStatement("""
                insert into raw.event
                  (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        claims = connection.prepareStatement("""
                insert into raw.claim (source, source_id, digest, stream, sequence, recorded_at)
                values (?, ?, ?, ?, ?, ?)""");
    }

    /** Makes the tables anew: empty, with the columns, defaults and indices of ours. */
    static void prepareTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists raw cascade");
            statement.execute("create schema raw");
            statement.execute("create table raw.event (like events.event including all)");
            statement.execute("create table raw.claim (like ledger.claim including all)");
        }
    }

    @Override
    public void work(List<StoredCommit> commits) throws SQLException {
        for (StoredCommit commit : commits) {
            for (EventRow row : commit.events()) {
                add(row);
            }
            events.executeBatch();
            if (withClaims) {
                for (ClaimRow row : commit.claims()) {
                    add(row);
                }
                claims.executeBatch();
            }
            connection.commit();
        }
    }

    private void add(EventRow row) throws SQLException {
        events.setString(1, row.eventId());
        events.setString(2, row.stream());
        events.setLong(3, row.sequence());
        events.setString(4, row.kind());
        events.setString(5, row.recordedAt());
        events.setString(6, row.type());
        events.setString(7, row.revision());
        events.setBytes(8, row.payload());
        events.setBytes(9, row.metadata());
        events.addBatch();
    }

    private void add(ClaimRow row) throws SQLException {
        claims.setString(1, row.source());
        claims.setString(2, row.sourceId());
        claims.setBytes(3, row.digest());
        claims.setString(4, row.stream());
        claims.setLong(5, row.sequence());
        claims.setObject(6, row.recordedAt());
        claims.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
