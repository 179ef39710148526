package vn.sogiamsat.command.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of packages that were brought. */
@Component
class PackageTable {
    /** How far back a gap in the numbers is told. */
    private static final int LOOKED_BACK = 1_000;

    private final JdbcClient jdbc;

    PackageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The digest of the manifest that has this number; empty while none has. */
    Optional<String> digest(String source, long number) {
        return jdbc.sql("select digest from ledger.source_package where source = ? and number = ?")
                .params(source, number)
                .query(String.class)
                .optional();
    }

    /** Gives the number to this content, where no content has it. */
    void begin(String source, long number, String digest, String keyId, Instant at, String by) {
        jdbc.sql("""
                        insert into ledger.source_package (source, number, digest, key_id, begun_at, begun_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(source, number, digest, keyId, Timestamp.from(at), by)
                .update();
    }

    /** The id of the key that signed the package of this manifest; empty where it was never begun. */
    Optional<String> keyOf(String source, String digest) {
        return jdbc.sql("select key_id from ledger.source_package where source = ? and digest = ?")
                .params(source, digest)
                .query(String.class)
                .optional();
    }

    /** Earlier numbers that nobody has brought, the latest first. */
    List<Long> missingBefore(String source, long number, int most) {
        return jdbc.sql("""
                        select n from generate_series(greatest(1, ? - ?::bigint), ? - 1::bigint) as n
                        where not exists (select 1 from ledger.source_package p where p.source = ? and p.number = n)
                        order by n desc limit ?""")
                .params(number, LOOKED_BACK, number, source, most)
                .query(Long.class)
                .list();
    }
}
