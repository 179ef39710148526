package vn.sogiamsat.command.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.evidence.leaf.Leaf;

/** Makes leaves of what is stored, text for text and before any upcasting. */
class Leaves {
    private final JdbcClient jdbc;
    private final UUID ledger;

    Leaves(JdbcClient jdbc, UUID ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * The leaves of events from a position on.
     *
     * @param limit the most of them
     * @return in order of position, without gaps; empty at the end of the ledger
     */
    List<Leaf> read(long from, int limit) {
        return jdbc.sql("""
                        select e.event_id, e.stream, e.sequence, e.type, e.revision, e.recorded_at, e.payload
                        from events.position p join events.event e using (global_index)
                        where p.position >= ? and p.position < ? order by p.position""")
                .param(from)
                .param(from + limit)
                .query((row, number) -> new Leaf(
                        ledger.toString(),
                        row.getString("event_id"),
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getString("revision"),
                        row.getString("recorded_at"),
                        Leaf.digest(row.getBytes("payload"))))
                .list();
    }

    /** The position of an event; empty when there is no such event, or it has none yet. */
    Optional<Long> position(UUID event) {
        return jdbc.sql("""
                        select p.position from events.event e join events.position p using (global_index)
                        where e.event_id = ?""").param(event.toString()).query(Long.class).optional();
    }

    /** Whether an event is stored. */
    boolean isStored(UUID event) {
        return jdbc.sql("select exists (select from events.event where event_id = ?)")
                .param(event.toString())
                .query(Boolean.class)
                .single();
    }

    /** Whether it was this source that sent an event. */
    boolean isOf(UUID event, String source) {
        return jdbc.sql("""
                        select exists (select from events.event
                          where event_id = ? and convert_from(payload, 'UTF8')::jsonb #>> '{header,source}' = ?)""")
                .param(event.toString())
                .param(source)
                .query(Boolean.class)
                .single();
    }
}
