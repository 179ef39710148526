package vn.sogiamsat.command.source;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of registered sources. */
@Component
class SourceTable {
    private static final String SELECT =
            "select name, title, types, units, state, registered_at, last_seen_at from ledger.source ";

    private final JdbcClient jdbc;

    SourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Source> byName(String name) {
        return jdbc.sql(SELECT + "where name = ?")
                .param(name)
                .query(SourceTable::row)
                .optional();
    }

    List<Source> all() {
        return jdbc.sql(SELECT + "order by name").query(SourceTable::row).list();
    }

    /** @return false when there is a source of this name already */
    boolean insert(Source source) {
        return jdbc.sql("""
                            insert into ledger.source (name, title, types, units, state, registered_at)
                            values (?, ?, ?, ?, 'active', ?) on conflict (name) do nothing""")
                        .params(
                                source.name(),
                                source.title(),
                                source.types().toArray(new String[0]),
                                source.units().toArray(new String[0]),
                                Timestamp.from(source.registeredAt()))
                        .update()
                == 1;
    }

    void revoke(String name) {
        jdbc.sql("update ledger.source set state = 'revoked' where name = ?")
                .param(name)
                .update();
    }

    void seen(String name, Instant at) {
        jdbc.sql("update ledger.source set last_seen_at = greatest(last_seen_at, ?) where name = ?")
                .params(Timestamp.from(at), name)
                .update();
    }

    static Source row(ResultSet row, int number) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new Source(
                row.getString("name"),
                row.getString("title"),
                texts(row.getArray("types")),
                texts(row.getArray("units")),
                row.getString("state").equals("active"),
                row.getTimestamp("registered_at").toInstant(),
                seen == null ? null : seen.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
