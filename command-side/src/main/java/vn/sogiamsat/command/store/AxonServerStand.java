package vn.sogiamsat.command.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How Axon Server stands, and how far PostgreSQL has come with writing down what it holds. */
final class AxonServerStand implements StoreStand {
    private final AxonServerEvents events;
    private final JdbcClient jdbc;

    AxonServerStand(AxonServerEvents events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public Stand read() {
        long size = events.size();
        return jdbc.sql("""
                        select (select id::text from ledger.identity) as id,
                          (select next_position from ledger.sequencer) as sequenced,
                          (select recorded_at from events.catalogue order by position desc limit 1) as newest""")
                .query((row, number) -> new Stand(
                        row.getString("id"),
                        "Axon Server",
                        Math.max(size, row.getLong("sequenced")),
                        row.getLong("sequenced"),
                        row.getString("newest") == null ? null : Instant.parse(row.getString("newest"))))
                .single();
    }
}
