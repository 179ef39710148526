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
    private final EventArchive archive;
    private final StoreKind kind;
    private final StoreStand store;
    private final Sequencer sequencer;
    private final OperationalLog log;

    LedgerStateReader(
            JdbcClient jdbc,
            EventArchive archive,
            StoreKind kind,
            StoreStand store,
            Sequencer sequencer,
            OperationalLog log) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.kind = kind;
        this.store = store;
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
        return archive.read(position, 1).stream().findFirst().map(event -> Instant.parse(event.recordedAt()));
    }

    @Override
    public Snapshot snapshot() {
        StoreStand.Stand stand = store.read();
        return new Snapshot(
                stand.ledger(),
                stand.store(),
                kind.durability(),
                stand.events(),
                stand.sequenced(),
                stand.newest(),
                sequencer.isActive(),
                log.counters(),
                log.problems());
    }
}
