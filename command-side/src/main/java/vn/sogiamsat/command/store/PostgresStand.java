package vn.sogiamsat.command.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL stands as an event store. */
final class PostgresStand implements StoreStand {
    private final JdbcClient jdbc;

    PostgresStand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stand read() {
        return jdbc.sql("""
                        select (select id::text from ledger.identity) as id,
                          current_setting('server_version') as version,
                          (select next_position from ledger.sequencer) as size,
                          (select count(*) from events.event e
                            where e.xact >= (select horizon from ledger.sequencer)) as unsequenced,
                          (select recorded_at from events.event order by global_index desc limit 1) as newest""")
                .query((row, number) -> new Stand(
                        row.getString("id"),
                        "PostgreSQL " + row.getString("version"),
                        row.getLong("size") + row.getLong("unsequenced"),
                        row.getLong("size"),
                        row.getString("newest") == null ? null : Instant.parse(row.getString("newest"))))
                .single();
    }
}
