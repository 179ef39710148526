package vn.sogiamsat.command.record;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.StoreKind;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.command.Receipt;

/**
 * The table that guards {@code (source, id)} across streams, nodes and restarts, and answers receipts. A claim is
 * written in the transaction that appends its event, so neither is ever there without the other.
 */
@Component
public class Claims {
    private static final String FIND = """
            select c.source, c.source_id, c.digest, c.stream, c.sequence, c.recorded_at, p.position
            from unnest(?::text[], ?::text[]) as wanted(source, source_id)
            join ledger.claim c using (source, source_id)
            """;

    private static final String INSERT = """
            insert into ledger.claim (source, source_id, digest, stream, sequence, recorded_at)
            select * from unnest(?::text[], ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::timestamptz[])
            on conflict do nothing""";

    private final JdbcTemplate jdbc;
    private final StoreKind store;

    Claims(JdbcTemplate jdbc, StoreKind store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** The claims that stand among these, each with its receipt; keys without a claim are missing from the map. */
    public Map<ClaimKey, Claim> find(Collection<ClaimKey> keys) {
        return jdbc.execute((ConnectionCallback<Map<ClaimKey, Claim>>) connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND + store.placesOfClaims())) {
                select.setArray(1, texts(select, keys.stream().map(ClaimKey::source)));
                select.setArray(2, texts(select, keys.stream().map(ClaimKey::id)));
                Map<ClaimKey, Claim> found = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Claim claim = claim(rows);
                        found.put(
                                new ClaimKey(
                                        claim.receipt().source(),
                                        claim.receipt().sourceId()),
                                claim);
                    }
                }
                return found;
            }
        });
    }

    public Optional<Claim> find(ClaimKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /**
     * Claims for these facts, in the running transaction. The keys are locked in one order by everybody, so that two
     * batches with the same ids wait for each other and never for ever.
     *
     * @throws ClaimTakenException when another transaction claimed one of them meanwhile
     */
    void take(List<Stamped> facts) {
        List<Stamped> ordered = new ArrayList<>(facts);
        ordered.sort((a, b) -> a.draft().key().compareTo(b.draft().key()));
        int taken = jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setArray(
                        1, texts(insert, ordered.stream().map(f -> f.draft().source())));
                insert.setArray(
                        2, texts(insert, ordered.stream().map(f -> f.draft().sourceId())));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "bytea",
                                ordered.stream()
                                        .map(f -> HexFormat.of()
                                                .parseHex(f.draft().digest()))
                                        .toArray(byte[][]::new)));
                insert.setArray(
                        4, texts(insert, ordered.stream().map(f -> f.stream().value())));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "bigint",
                                ordered.stream().map(Stamped::sequence).toArray()));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "timestamptz",
                                ordered.stream()
                                        .map(f ->
                                                Timestamp.from(f.fact().header().recordedAt()))
                                        .toArray()));
                return insert.executeUpdate();
            }
        });
        if (taken != facts.size()) {
            throw new ClaimTakenException();
        }
    }

    private static Array texts(PreparedStatement statement, Stream<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private Claim claim(ResultSet row) throws SQLException {
        String source = row.getString("source");
        String id = row.getString("source_id");
        long position = row.getLong("position");
        boolean unsequenced = row.wasNull();
        Receipt receipt = new Receipt(
                EventIds.of(source, id),
                source,
                id,
                row.getString("stream"),
                row.getLong("sequence"),
                row.getTimestamp("recorded_at").toInstant(),
                unsequenced ? null : position,
                store.durability());
        return new Claim(HexFormat.of().formatHex(row.getBytes("digest")), receipt);
    }
}
