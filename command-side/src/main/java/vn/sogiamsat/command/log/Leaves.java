package vn.sogiamsat.command.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.evidence.leaf.Leaf;

/** Makes leaves of what is stored, text for text and before any upcasting. */
public class Leaves {
    private final JdbcClient jdbc;
    private final UUID ledger;

    Leaves(JdbcClient jdbc, UUID ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * The leaves of the events whose positions lie in a range.
     *
     * @param limit how long the range is
     * @return in order of position; without gaps, where nobody has meddled with the store
     */
    public List<PlacedLeaf> read(long from, int limit) {
        return jdbc.sql("""
                        select p.position, e.event_id, e.stream, e.sequence, e.type, e.revision, e.recorded_at, e.payload
                        from events.position p join events.event e using (global_index)
                        where p.position >= ? and p.position < ? order by p.position""")
                .param(from)
                .param(from + limit)
                .query((row, number) -> new PlacedLeaf(
                        row.getLong("position"),
                        new Leaf(
                                ledger.toString(),
                                row.getString("event_id"),
                                row.getString("stream"),
                                row.getLong("sequence"),
                                row.getString("type"),
                                row.getString("revision"),
                                row.getString("recorded_at"),
                                Leaf.digest(row.getBytes("payload")))))
                .list();
    }

    /**
     * An event as the log is to hold it.
     *
     * @param position in the ledger
     */
    public record PlacedLeaf(long position, Leaf leaf) {}

    /** Events that the sequencer can never have seen, and that yet are stored: so many, and the id of one. */
    public Optional<Stray> stray() {
        return jdbc.sql("""
                        select count(*) as strays, min(event_id) as first from events.event e
                        where xact < (select horizon from ledger.sequencer)
                          and not exists (select from events.position p where p.global_index = e.global_index)""")
                .query((row, number) -> new Stray(row.getLong("strays"), row.getString("first")))
                .optional()
                .filter(stray -> stray.count() > 0);
    }

    /** @param first the id of one of them */
    public record Stray(long count, String first) {}

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
