package vn.sogiamsat.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.StoredEvents;

/** Reads stored bytes by SQL. */
@Component
class StoredEventReader implements StoredEvents, RawEventReader {
    private static final String COLUMNS =
            "select e.event_id, e.stream, e.sequence, e.type, e.revision, e.recorded_at, e.payload, p.position ";

    private final JdbcClient jdbc;

    StoredEventReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredEvent> find(UUID eventId) {
        return jdbc.sql(COLUMNS
                        + "from events.event e left join events.position p using (global_index) where e.event_id = ?")
                .param(eventId.toString())
                .query(StoredEventReader::row)
                .optional();
    }

    @Override
    public List<StoredEvent> read(long from, int limit) {
        return jdbc.sql(COLUMNS + """
                from events.position p join events.event e using (global_index)
                where p.position >= ? order by p.position limit ?""")
                .param(from)
                .param(limit)
                .query(StoredEventReader::row)
                .list();
    }

    private static StoredEvent row(ResultSet row, int number) throws SQLException {
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
