package vn.sogiamsat.command.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of keys with which sources sign packages. */
@Component
class PackageKeyTable {
    private final JdbcClient jdbc;

    PackageKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The source's keys, the revoked ones too, in the order in which they were registered. */
    List<PackageKey> of(String source) {
        return jdbc.sql(
                        "select id, key, registered_at, revoked_at from ledger.source_package_key where source = ? order by registered_at, id")
                .param(source)
                .query(PackageKeyTable::row)
                .list();
    }

    /** @return false where the source has a key of this id already, be it revoked */
    boolean insert(String source, PackageKey key) {
        return jdbc.sql(
                                "insert into ledger.source_package_key (source, id, key, registered_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(source, key.id(), key.key(), Timestamp.from(key.registeredAt()))
                        .update()
                == 1;
    }

    void revoke(String source, String id, Instant at) {
        jdbc.sql(
                        "update ledger.source_package_key set revoked_at = ? where source = ? and id = ? and revoked_at is null")
                .params(Timestamp.from(at), source, id)
                .update();
    }

    private static PackageKey row(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new PackageKey(
                row.getString("id"),
                row.getString("key"),
                row.getTimestamp("registered_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
