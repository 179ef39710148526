package vn.sogiamsat.command.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.LedgerState;

/** Tells how the write side is doing. */
@Component
class LedgerStateReader implements LedgerState {
    private final JdbcClient jdbc;
    private final Sequencer sequencer;
    private final OperationalLog log;

    LedgerStateReader(JdbcClient jdbc, Sequencer sequencer, OperationalLog log) {
        this.jdbc = jdbc;
        this.sequencer = sequencer;
        this.log = log;
    }

    @Override
    public long size() {
        return jdbc.sql("select next_position from ledger.sequencer")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        return jdbc.sql("""
                        select e.recorded_at from events.position p join events.event e using (global_index)
                        where p.position = ?""").param(position).query(String.class).optional().map(Instant::parse);
    }

    @Override
    public Snapshot snapshot() {
        return jdbc.sql("""
                        select (select id::text from ledger.identity) as id,
                          current_setting('server_version') as version,
                          (select next_position from ledger.sequencer) as size,
                          (select count(*) from events.event e
                            where e.xact >= (select horizon from ledger.sequencer)) as unsequenced,
                          (select recorded_at from events.event order by global_index desc limit 1) as newest""")
                .query((row, number) -> new Snapshot(
                        row.getString("id"),
                        "PostgreSQL " + row.getString("version"),
                        Durability.SYNC,
                        row.getLong("size") + row.getLong("unsequenced"),
                        row.getLong("size"),
                        row.getString("newest") == null ? null : Instant.parse(row.getString("newest")),
                        sequencer.isActive(),
                        log.counters(),
                        log.problems()))
                .single();
    }
}
