package vn.sogiamsat.benchmarks.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sogiamsat.benchmarks.story.Meetings;

/** Reads back what the application wrote, commit by commit. */
final class StoredCommits {
    private StoredCommits() {}

    /** The newest row so far. */
    static long newest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(global_index), 0) from events.event");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * The commits behind the batches sent, by the number of the batch, each batch's in their order.
     *
     * @param after the row after which to begin
     */
    static Map<Integer, List<StoredCommit>> after(Connection connection, long after) throws SQLException {
        Map<Integer, Map<Long, StoredCommit>> batches = new TreeMap<>();
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement("""
                select e.*, c.source, c.source_id, c.digest, c.recorded_at as claimed_at
                from events.event e join ledger.claim c using (stream, sequence)
                where e.global_index > ? order by e.global_index""")) {
            select.setLong(1, after);
            select.setFetchSize(1_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StoredCommit commit = batches.computeIfAbsent(
                                    Meetings.batchOf(row.getString("source_id")), unused -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    row.getLong("xact"),
                                    unused -> new StoredCommit(new ArrayList<>(), new ArrayList<>()));
                    commit.events().add(event(row));
                    commit.claims().add(claim(row));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        Map<Integer, List<StoredCommit>> commits = new TreeMap<>();
        batches.forEach((batch, byTransaction) -> commits.put(batch, List.copyOf(byTransaction.values())));
        return commits;
    }

    private static StoredCommit.EventRow event(ResultSet row) throws SQLException {
        return new StoredCommit.EventRow(
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("recorded_at"),
                row.getString("type"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private static StoredCommit.ClaimRow claim(ResultSet row) throws SQLException {
        return new StoredCommit.ClaimRow(
                row.getString("source"),
                row.getString("source_id"),
                row.getBytes("digest"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getObject("claimed_at", OffsetDateTime.class));
    }
}
