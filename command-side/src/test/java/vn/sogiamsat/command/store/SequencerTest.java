package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.TestLedgerDatabase;

class SequencerTest {
    private HikariDataSource source;

    @BeforeEach
    void open() {
        source = TestLedgerDatabase.fresh().dataSource();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void an_event_of_a_slow_commit_is_neither_skipped_nor_overtaken() throws SQLException {
        try (Connection slow = transaction();
                Connection quick = transaction();
                Connection sequencer = transaction()) {
            insert(slow, "meeting-a", 0);
            insert(quick, "meeting-b", 0);
            quick.commit();
            assertThat(new PostgresStep().take(sequencer)).isZero();
            slow.commit();
            assertThat(new PostgresStep().take(sequencer)).isEqualTo(2);
            assertThat(order()).containsExactly("meeting-a/0", "meeting-b/0");
        }
    }

    @Test
    void what_was_rolled_back_leaves_no_gap() throws SQLException {
        try (Connection lost = transaction();
                Connection kept = transaction();
                Connection sequencer = transaction()) {
            insert(lost, "meeting-a", 0);
            insert(kept, "meeting-b", 0);
            lost.rollback();
            kept.commit();
            new PostgresStep().take(sequencer);
            insert(kept, "meeting-b", 1);
            kept.commit();
            new PostgresStep().take(sequencer);
            assertThat(positions()).containsExactly(0L, 1L);
        }
    }

    @RepeatedTest(5)
    void whatever_the_commits_no_event_is_skipped_and_no_stream_reordered(RepetitionInfo run) throws SQLException {
        Random random = new Random(run.getCurrentRepetition());
        int writers = 6;
        List<Connection> open = new ArrayList<>();
        long[] next = new long[writers];
        long[] committed = new long[writers];
        try (Connection sequencer = transaction()) {
            for (int i = 0; i < writers; i++) {
                open.add(transaction());
            }
            for (int step = 0; step < 300; step++) {
                int writer = random.nextInt(writers);
                switch (random.nextInt(5)) {
                    case 0, 1 -> insert(open.get(writer), "meeting-" + writer, next[writer]++);
                    case 2 -> {
                        open.get(writer).commit();
                        committed[writer] = next[writer];
                    }
                    case 3 -> {
                        open.get(writer).rollback();
                        next[writer] = committed[writer];
                    }
                    default -> new PostgresStep().take(sequencer);
                }
            }
            for (int writer = 0; writer < writers; writer++) {
                open.get(writer).commit();
                committed[writer] = next[writer];
                open.get(writer).close();
            }
            new PostgresStep().take(sequencer);
        }
        long total = LongStream.of(committed).sum();
        assertThat(positions()).isEqualTo(LongStream.range(0, total).boxed().toList());
        for (int writer = 0; writer < writers; writer++) {
            String stream = "meeting-" + writer + "/";
            assertThat(order().stream()
                            .filter(event -> event.startsWith(stream))
                            .toList())
                    .isEqualTo(LongStream.range(0, committed[writer])
                            .mapToObj(sequence -> stream + sequence)
                            .toList());
        }
    }

    @Test
    void a_sequencer_that_was_paused_writes_nothing_after_another_moved_on() throws SQLException {
        try (Connection writer = transaction();
                Connection paused = transaction();
                Connection other = transaction()) {
            insert(writer, "meeting-a", 0);
            writer.commit();
            // Both hold what they read; the other one is first to write.
            try (Statement read = paused.createStatement()) {
                paused.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                read.executeQuery("select next_position from ledger.sequencer");
            }
            assertThat(new PostgresStep().take(other)).isEqualTo(1);
            assertThatThrownBy(() -> new PostgresStep().take(paused)).isInstanceOf(SQLException.class);
            paused.rollback();
            assertThat(positions()).containsExactly(0L);
        }
    }

    @Test
    void the_place_is_one_processs_until_it_gives_no_sign_of_life_any_more() throws SQLException {
        try (Connection here = transaction();
                Connection there = transaction();
                Connection clock = transaction()) {
            assertThat(Sequencer.hold(here, "here")).isTrue();
            assertThat(Sequencer.hold(there, "there")).isFalse();
            assertThat(Sequencer.hold(here, "here")).isTrue();

            try (Statement later = clock.createStatement()) {
                later.execute("update ledger.sequencer set held_until = clock_timestamp()");
                clock.commit();
            }
            assertThat(Sequencer.hold(there, "there")).isTrue();
            assertThat(Sequencer.hold(here, "here")).isFalse();
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String stream, long sequence) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into events.event
                  (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                values (?, ?, ?, 'meeting', '2023-10-05T01:00:00Z', 't', '1', '', '')""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, stream);
            insert.setLong(3, sequence);
            insert.executeUpdate();
        }
    }

    private List<Long> positions() throws SQLException {
        return query("select p.position::text from events.position p order by p.position").stream()
                .map(Long::valueOf)
                .toList();
    }

    private List<String> order() throws SQLException {
        return query("""
                select stream || '/' || sequence from events.position join events.event using (global_index)
                order by position""");
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
