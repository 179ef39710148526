package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.command.testing.TestLedgerDatabase;

/** What is stored can be changed by nobody: not by the running application, not by the owner of the tables. */
class ImmutabilityTest {
    private static final String EVERYTHING = """
            select (e.*)::text || coalesce((p.*)::text, '') from events.event e left join events.position p
            using (global_index) order by global_index""";

    private static TestLedgerDatabase database;
    private static List<String> stored;

    @BeforeAll
    static void store_an_event() throws SQLException {
        database = TestLedgerDatabase.withRolesOfItsOwn();
        try (Connection app = database.asApp()) {
            run(app, """
                    insert into events.event
                      (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                    values ('a', 'meeting-a', 0, 'meeting', '2023-10-05T01:00:00Z', 't', '1', '{}', '{}')""");
            app.setAutoCommit(false);
            new PostgresStep().take(app);
        }
        stored = database.query(EVERYTHING);
        assertThat(stored).hasSize(1);
    }

    @AfterAll
    static void drop() {
        database.drop();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(database.query(EVERYTHING)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events.event set stream = 'meeting-x'",
                "update events.event set payload = '' where event_id = 'a'",
                "delete from events.event",
                "truncate events.event cascade",
                "update events.position set position = 7",
                "delete from events.position",
                "truncate events.position",
                "alter table events.event disable trigger all",
                "drop trigger immutable on events.event",
                "drop function events.refuse_change() cascade",
                "drop table events.event cascade",
                "drop schema events cascade",
                "create rule changed as on insert to events.event do instead nothing",
                "create trigger first before insert on events.event for each row execute function events.refuse_change()",
                "set session_replication_role = replica",
                "insert into events.event (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)"
                        + " values ('a', 'meeting-a', 0, 'meeting', '', 't', '1', 'other', '')"
                        + " on conflict (event_id) do update set payload = excluded.payload"
            })
    void the_running_application_has_no_right_to(String change) throws SQLException {
        try (Connection app = database.asApp()) {
            assertThatThrownBy(() -> run(app, change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events.event set stream = 'meeting-x'",
                "delete from events.event",
                "truncate events.event, events.position",
                "update events.position set position = 7",
                "delete from events.position",
                "truncate events.position"
            })
    void a_trigger_refuses_even_the_owner_to(String change) throws SQLException {
        try (Connection owner = database.asOwner()) {
            assertThatThrownBy(() -> run(owner, change)).hasMessageContaining("events are immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events.event set stream = 'meeting-x'",
                "delete from events.event",
                "truncate events.position"
            })
    void a_trigger_refuses_even_the_superuser_to(String change) {
        assertThatThrownBy(() -> database.asSuperuser(change)).rootCause().hasMessageContaining("events are immutable");
    }

    @Test
    void an_event_cannot_be_put_into_a_place_that_is_taken() throws SQLException {
        try (Connection app = database.asApp()) {
            assertThatThrownBy(() -> run(app, """
                            insert into events.event
                              (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                            values ('b', 'meeting-a', 0, 'meeting', '', 't', '1', '', '')""")).hasMessageContaining("event_stream_sequence_key");
            assertThatThrownBy(() -> run(app, "insert into events.position (position, global_index) values (1, 1)"))
                    .hasMessageContaining("duplicate key");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
