package vn.sogiamsat.command.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.SenderQuery;

/** The table of the keys of sources. */
@Component
class SourceKeyTable {
    private final JdbcClient jdbc;

    SourceKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param validUntil null while no end is set */
    record Opened(Source source, @Nullable Instant validUntil) {}

    /** Whose key it is, whether or not it still opens. */
    Optional<Opened> byHash(byte[] hash) {
        return jdbc.sql("""
                        select name, title, types, units, state, registered_at, last_seen_at, valid_until
                        from ledger.source_key join ledger.source on name = source where key_hash = ?""")
                .param(hash)
                .query((row, number) -> new Opened(SourceTable.row(row, number), instant(row, "valid_until")))
                .optional();
    }

    /** Newest first. */
    List<SenderQuery.Key> of(String source, Instant now) {
        return jdbc.sql("""
                        select key_hash, hint, made_at, valid_until, last_used_at
                        from ledger.source_key where source = ? order by made_at desc nulls last, key_hash""").param(source).query((row, number) -> key(row, now)).list();
    }

    void insert(String source, String key, Instant madeAt) {
        jdbc.sql("insert into ledger.source_key (key_hash, source, hint, made_at) values (?, ?, ?, ?)")
                .params(SourceKeys.hash(key), source, SourceKeys.hint(key), Timestamp.from(madeAt))
                .update();
    }

    /** Sets an end to all keys of a source that have none before it. */
    void closeAll(String source, Instant until) {
        jdbc.sql("""
                        update ledger.source_key set valid_until = ?
                        where source = ? and (valid_until is null or valid_until > ?)""")
                .params(Timestamp.from(until), source, Timestamp.from(until))
                .update();
    }

    /** @param beginning of the key's hash: its fingerprint */
    void close(String source, byte[] beginning, Instant until) {
        jdbc.sql("""
                        update ledger.source_key set valid_until = ?
                        where source = ? and substring(key_hash from 1 for 16) = ?""").params(Timestamp.from(until), source, beginning).update();
    }

    void used(byte[] hash, Instant at) {
        jdbc.sql("update ledger.source_key set last_used_at = greatest(last_used_at, ?) where key_hash = ?")
                .params(Timestamp.from(at), hash)
                .update();
    }

    private static SenderQuery.Key key(ResultSet row, Instant now) throws SQLException {
        Instant until = instant(row, "valid_until");
        return new SenderQuery.Key(
                SourceKeys.fingerprint(row.getBytes("key_hash")),
                row.getString("hint"),
                instant(row, "made_at"),
                until,
                instant(row, "last_used_at"),
                SourceKeys.isOpen(until, now));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
