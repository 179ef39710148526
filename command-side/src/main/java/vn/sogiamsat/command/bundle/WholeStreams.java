package vn.sogiamsat.command.bundle;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills gaps: what lies between two events of a stream belongs to them, or else something could be left out unseen. */
@Component
class WholeStreams {
    private final JdbcClient jdbc;

    WholeStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These events and all between the first and the last of them in each stream; unknown ones stay among them. */
    List<UUID> whole(Collection<UUID> events) {
        Set<UUID> whole = new LinkedHashSet<>(events);
        whole.addAll(jdbc.sql("""
                        with ends as (
                          select stream, min(sequence) as first, max(sequence) as last
                          from events.event where event_id = any(?) group by stream)
                        select e.event_id::uuid from ends join events.event e
                          on e.stream = ends.stream and e.sequence between ends.first and ends.last""")
                .param(events.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
        return List.copyOf(whole);
    }
}
