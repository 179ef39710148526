package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.testing.TestLedgerDatabase;

class LedgerStateReaderTest {
    private static final Instant RECORDED = Instant.parse("2023-10-05T01:00:00.250Z");

    @Test
    void it_tells_when_the_event_at_a_position_was_recorded() throws SQLException {
        try (HikariDataSource source = TestLedgerDatabase.fresh().dataSource();
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            JdbcClient jdbc = JdbcClient.create(source);
            OperationalLog log = new OperationalLog(Clock.systemUTC());
            LedgerStateReader state = new LedgerStateReader(
                    jdbc,
                    new PostgresArchive(jdbc),
                    StoreKind.POSTGRESQL,
                    new PostgresStand(jdbc),
                    new Sequencer(source, new PostgresStep(), log, "this-process"),
                    log);
            assertThat(state.recordedAt(0)).isEmpty();

            statement.executeUpdate("""
                    insert into events.event
                      (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                    values (gen_random_uuid()::text, 'meeting-a', 0, 'meeting', '%s', 't', '1', '', '')""".formatted(RECORDED));
            connection.setAutoCommit(false);
            new PostgresStep().take(connection);

            assertThat(state.recordedAt(0)).contains(RECORDED);
            assertThat(state.recordedAt(1)).isEmpty();
        }
    }
}
