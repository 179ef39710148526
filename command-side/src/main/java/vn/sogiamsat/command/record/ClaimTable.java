package vn.sogiamsat.command.record;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.sogiamsat.command.store.StoreKind;

/** The statements on the table of claims. */
final class ClaimTable {
    private static final String FIND = """
            select c.source, c.source_id, c.digest, c.stream, c.sequence, c.recorded_at, c.settled, p.position
            from unnest(?::text[], ?::text[]) as wanted(source, source_id)
            join ledger.claim c using (source, source_id)
            """;

    private static final String INSERT = """
            insert into ledger.claim (source, source_id, digest, stream, sequence, recorded_at, settled)
            select *, %s from unnest(?::text[], ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::timestamptz[])
            """;

    private static final String SETTLED = INSERT.formatted("true") + "on conflict do nothing";

    private static final String UNSETTLED = INSERT.formatted("false") + """
            on conflict (source, source_id) do update set digest = excluded.digest, stream = excluded.stream,
              sequence = excluded.sequence, recorded_at = excluded.recorded_at where not claim.settled""";

    private final StoreKind store;

    ClaimTable(StoreKind store) {
        this.store = store;
    }

    List<ClaimRow> find(Connection connection, Collection<ClaimKey> keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND + store.placesOfClaims())) {
            set(select, keys);
            List<ClaimRow> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        }
    }

    /** @return how many were not claimed before */
    static int insertSettled(Connection connection, List<Stamped> facts) throws SQLException {
        return insert(connection, SETTLED, facts);
    }

    /** @return how many were not settled before */
    static int insertUnsettled(Connection connection, List<Stamped> facts) throws SQLException {
        return insert(connection, UNSETTLED, facts);
    }

    static void settle(Connection connection, Collection<ClaimKey> keys) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update ledger.claim c set settled = true from unnest(?::text[], ?::text[]) as wanted(source, source_id)
                where c.source = wanted.source and c.source_id = wanted.source_id and not c.settled""")) {
            set(update, keys);
            update.executeUpdate();
        }
    }

    /** Settles one whose event was found. */
    static void settle(Connection connection, ClaimKey key, long sequence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update ledger.claim set settled = true, sequence = ?
                where source = ? and source_id = ? and not settled""")) {
            update.setLong(1, sequence);
            update.setString(2, key.source());
            update.setString(3, key.id());
            update.executeUpdate();
        }
    }

    private static int insert(Connection connection, String statement, List<Stamped> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setArray(
                    1, texts(connection, facts.stream().map(f -> f.draft().source())));
            insert.setArray(
                    2, texts(connection, facts.stream().map(f -> f.draft().sourceId())));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            facts.stream()
                                    .map(f -> HexFormat.of().parseHex(f.draft().digest()))
                                    .toArray(byte[][]::new)));
            insert.setArray(
                    4, texts(connection, facts.stream().map(f -> f.stream().value())));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", facts.stream().map(Stamped::sequence).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "timestamptz",
                            facts.stream()
                                    .map(f -> Timestamp.from(f.fact().header().recordedAt()))
                                    .toArray()));
            return insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Collection<ClaimKey> keys) throws SQLException {
        statement.setArray(1, texts(statement.getConnection(), keys.stream().map(ClaimKey::source)));
        statement.setArray(2, texts(statement.getConnection(), keys.stream().map(ClaimKey::id)));
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static ClaimRow row(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        boolean unsequenced = row.wasNull();
        return new ClaimRow(
                new ClaimKey(row.getString("source"), row.getString("source_id")),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getTimestamp("recorded_at").toInstant(),
                unsequenced ? null : position,
                row.getBoolean("settled"));
    }
}
