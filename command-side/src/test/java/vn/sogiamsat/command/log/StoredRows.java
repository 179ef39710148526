package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as they lie in the store, with positions, without anybody who sequences. */
public final class StoredRows {
    private final JdbcClient jdbc;
    private long told;

    public StoredRows(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Stores so many more. */
    public void tell(int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                            with told as (
                              insert into events.event
                                (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                              values (?, 'meeting-a', ?, 'meeting', '2023-10-05T01:00:00.100Z', 't', '1', ?, '')
                              returning global_index)
                            insert into events.position (position, global_index) select ?, global_index from told""")
                    .param(UUID.randomUUID().toString())
                    .param(told)
                    .param(("{\"header\":{\"salt\":\"" + told + "\"}}").getBytes(UTF_8))
                    .param(told)
                    .update();
            told++;
        }
    }

    public long told() {
        return told;
    }
}
