package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.TestLedgerDatabase;

/** A database that could lose or change events is refused with a sentence that says what to do. */
class StoreGuardTest {
    private TestLedgerDatabase database;

    @BeforeEach
    void make() {
        database = TestLedgerDatabase.withRolesOfItsOwn();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void a_database_as_we_make_it_is_fit() {
        try (HikariDataSource source = database.dataSource()) {
            for (StoreKind kind : StoreKind.values()) {
                assertThatCode(() -> StoreGuard.check(source, kind))
                        .as(kind.name())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void commits_that_wait_for_no_disk_are_refused() {
        database.asSuperuser("alter role " + database.app().role() + " set synchronous_commit = off");
        assertRefused("PostgreSQL đang tắt synchronous_commit", "Switch it on");
    }

    /** Our server always runs with these on, so the function that tells of them is shadowed by one that lies. */
    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void a_server_that_does_not_force_to_disk_is_refused(String setting) {
        database.asSuperuser("create schema lying");
        database.asSuperuser("""
                create function lying.current_setting(setting text) returns text language sql as
                $$ select case setting when '%s' then 'off' else 'on' end $$""".formatted(setting));
        database.asSuperuser("grant usage on schema lying to " + database.app().role());
        database.asSuperuser("alter role " + database.app().role() + " set search_path = lying, pg_catalog");
        assertRefused("PostgreSQL đang tắt " + setting, "Switch it on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate", "update (payload)"})
    void a_role_that_may_change_events_is_refused(String right) {
        database.asOwner(
                "grant " + right + " on events.event to " + database.app().role());
        assertRefused("chỉ được thêm và đọc", "only insert and read");
    }

    @Test
    void a_role_that_may_change_positions_is_refused() {
        database.asOwner("grant delete on events.position to " + database.app().role());
        assertRefused("chỉ được thêm và đọc", "only insert and read");
    }

    /** It could take the triggers away, even where it may not write. */
    @Test
    void a_role_that_can_become_the_owner_is_refused() {
        database.asSuperuser("grant %s to %s with inherit false"
                .formatted(database.owner().role(), database.app().role()));
        assertRefused("chỉ được thêm và đọc", "only insert and read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table events.event disable trigger immutable",
                "alter table events.position disable trigger untruncatable",
                "drop trigger immutable on events.event"
            })
    void events_without_their_guarding_triggers_are_refused(String spoiling) {
        database.asOwner(spoiling);
        assertRefused("trigger", "Enable them again");
    }

    @Test
    void a_dump_restored_into_another_cluster_is_refused() {
        database.asOwner("update ledger.sequencer set horizon = '999999999999'");
        assertRefused("bản kết xuất", "pg_basebackup");
    }

    @Test
    void a_database_without_schema_keeps_the_whole_write_side_from_starting() {
        database.asOwner("drop schema events cascade");
        database.asOwner("drop schema ledger cascade");
        assertRefused("chưa có lược đồ", "./ledger migrate");
        assertThatThrownBy(() -> RunningCommandSide.on(database).close())
                .rootCause()
                .isInstanceOf(StoreGuard.UnfitStoreException.class);
    }

    @Test
    void a_ledger_that_began_in_postgresql_does_not_go_on_in_axon_server() {
        database.asOwner("""
                insert into events.event (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                values ('e', 'meeting-a', 0, 'meeting', '2023-10-05T01:00:00.000Z', 't', '1', '', '')""");
        assertRefused(StoreKind.AXON_SERVER, "nằm trong PostgreSQL", "cannot go on in Axon Server");
    }

    @Test
    void a_ledger_that_began_in_axon_server_does_not_go_on_in_postgresql() {
        database.asOwner("""
                insert into events.catalogue (position, event_id, stream, sequence, type, recorded_at)
                values (0, 'e', 'meeting-a', 0, 't', '2023-10-05T01:00:00.000Z')""");
        assertRefused(StoreKind.POSTGRESQL, "nằm trong Axon Server", "axon.axonserver.enabled=true");
    }

    private void assertRefused(String vietnamese, String english) {
        assertRefused(StoreKind.POSTGRESQL, vietnamese, english);
    }

    private void assertRefused(StoreKind kind, String vietnamese, String english) {
        try (HikariDataSource source = database.dataSource()) {
            assertThatThrownBy(() -> StoreGuard.check(source, kind))
                    .isInstanceOf(StoreGuard.UnfitStoreException.class)
                    .satisfies(refused -> assertThat(
                                    String.valueOf(refused.getMessage()).lines())
                            .satisfiesExactly(
                                    vi -> assertThat(vi).contains(vietnamese),
                                    en -> assertThat(en).contains(english)));
        }
    }
}
