package vn.sogiamsat.command.record;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.StreamId;

/** Lets one writer at a time, over all nodes, at a stream that is appended to without being read. */
@Component
public class StreamLock {
    private final JdbcClient jdbc;

    StreamLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the stream and holds it until the running transaction ends; to hold it again costs nothing. */
    public void hold(StreamId stream) {
        hold(stream.value());
    }

    /**
     * The same for what concerns several streams at once.
     *
     * @param name no stream's; to be held before any stream, so that nobody waits in a ring
     */
    public void hold(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(name)
                .query(String.class)
                .optional();
    }
}
