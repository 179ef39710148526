package vn.sogiamsat.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that lie in PostgreSQL, read by SQL. */
public final class PostgresArchive implements EventArchive {
    private static final String COLUMNS =
            "select e.event_id, e.stream, e.sequence, e.type, e.revision, e.recorded_at, e.payload, p.position ";
    private static final String PLACED = "from events.event e left join events.position p using (global_index) ";

    private final JdbcClient jdbc;

    public PostgresArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RawEvent> read(long from, int length) {
        return jdbc.sql(COLUMNS + """
                from events.position p join events.event e using (global_index)
                where p.position >= ? and p.position < ? order by p.position""")
                .param(from)
                .param(from + length)
                .query((row, number) -> raw(row))
                .list();
    }

    @Override
    public List<RawEvent> read(long from, int length, Collection<String> types) {
        return jdbc.sql(COLUMNS + """
                from events.position p join events.event e using (global_index)
                where p.position >= ? and p.position < ? and e.type = any (?) order by p.position""")
                .param(from)
                .param(from + length)
                .param(types.toArray(String[]::new))
                .query((row, number) -> raw(row))
                .list();
    }

    private static RawEvent raw(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("revision"),
                row.getString("recorded_at"),
                row.getBytes("payload"));
    }

    @Override
    public List<Located> locate(Collection<UUID> events) {
        return jdbc.sql("""
                        select p.position, e.event_id, e.stream, e.type
                        from events.event e join events.position p using (global_index)
                        where e.event_id = any (?) order by p.position""")
                .param(events.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> located(row))
                .list();
    }

    static Located located(ResultSet row) throws SQLException {
        return new Located(
                row.getLong("position"),
                UUID.fromString(row.getString("event_id")),
                row.getString("stream"),
                row.getString("type"));
    }

    @Override
    public Optional<StoredEvent> find(UUID eventId) {
        return jdbc.sql(COLUMNS + PLACED + "where e.event_id = ?")
                .param(eventId.toString())
                .query(PostgresArchive::stored)
                .optional();
    }

    @Override
    public Optional<Long> position(UUID event) {
        return jdbc.sql("""
                        select p.position from events.event e join events.position p using (global_index)
                        where e.event_id = ?""").param(event.toString()).query(Long.class).optional();
    }

    @Override
    public List<StoredEvent> ofStream(String stream, Collection<String> types, Collection<String> withPayload) {
        return jdbc.sql("""
                        select e.event_id, e.stream, e.sequence, e.type, e.revision, e.recorded_at, p.position,
                          case when e.type = any (:withPayload) then e.payload else ''::bytea end as payload\s""" + PLACED + "where e.stream = :stream and e.type = any (:types) order by e.sequence")
                .param("withPayload", withPayload.toArray(String[]::new))
                .param("stream", stream)
                .param("types", types.toArray(String[]::new))
                .query(PostgresArchive::stored)
                .list();
    }

    @Override
    public Optional<StoredEvent> inStream(String stream, long fromSequence, UUID event) {
        return find(event).filter(found -> found.stream().equals(stream) && found.sequence() >= fromSequence);
    }

    @Override
    public Optional<StoredEvent> last(String firstStream, String lastStream, String type) {
        return jdbc.sql(COLUMNS + PLACED + """
                where e.stream between ? and ? and e.type = ? order by e.stream desc, e.sequence desc limit 1""")
                .param(firstStream)
                .param(lastStream)
                .param(type)
                .query(PostgresArchive::stored)
                .optional();
    }

    @Override
    public Optional<Instant> firstRecorded(Collection<String> types) {
        return jdbc.sql("select recorded_at from events.event where type = any (?) order by recorded_at limit 1")
                .param(types.toArray(String[]::new))
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    @Override
    public Optional<Strays> strays() {
        return jdbc.sql("""
                        select count(*) as strays, min(event_id) as first from events.event e
                        where xact < (select horizon from ledger.sequencer)
                          and not exists (select from events.position p where p.global_index = e.global_index)""")
                .query((row, number) -> new Strays(row.getLong("strays"), row.getString("first")))
                .optional()
                .filter(strays -> strays.count() > 0);
    }

    private static StoredEvent stored(ResultSet row, int number) throws SQLException {
        long position = row.getLong("position");
        boolean unsequenced = row.wasNull();
        return new StoredEvent(
                UUID.fromString(row.getString("event_id")),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("revision"),
                Instant.parse(row.getString("recorded_at")),
                unsequenced ? null : position,
                row.getBytes("payload"));
    }
}
