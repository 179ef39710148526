package vn.sogiamsat.command.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.command.log.Head;
import vn.sogiamsat.command.log.LogParts;
import vn.sogiamsat.command.log.StoredRows;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.core.port.Verifications.Finding;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.tree.TreeHead;

/** Somebody with every right on the machine changes something: the next verification names it. */
class TamperingTest {
    private static final int ALL = 700;

    @TempDir
    private Path folder;

    private TestLedgerDatabase database;
    private HikariDataSource source;
    private StoredRows rows;
    private LogParts log;

    @BeforeEach
    void a_sound_ledger() throws Exception {
        database = TestLedgerDatabase.fresh();
        source = database.dataSource();
        rows = new StoredRows(source);
        log = new LogParts(source, folder);
        rows.tell(ALL);
        log.append();
        assertThat(verify()).isEmpty();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void one_byte_of_a_payload() throws Exception {
        String event = event(300);
        meddle("update events.event set payload = set_byte(payload, 5, get_byte(payload, 5) # 1) where event_id = '%s'"
                .formatted(event));

        assertOnly(Kind.EVENT_CHANGED, 1, event, "300");
        assertThat(verify().getFirst().vi()).contains("payload");
    }

    @Test
    void any_column_that_says_what_when_or_where() throws Exception {
        for (String change : List.of(
                "type = 'u'",
                "revision = '2'",
                "recorded_at = '2023-10-05T01:00:00.101Z'",
                "stream = 'meeting-b'",
                "sequence = 9000")) {
            String column = change.substring(0, change.indexOf(' '));
            String before = database.query(
                            "select %s::text from events.event where event_id = '%s'".formatted(column, event(3)))
                    .getFirst();
            meddle("update events.event set %s where event_id = '%s'".formatted(change, event(3)));
            assertOnly(Kind.EVENT_CHANGED, 1, event(3));
            meddle("update events.event set %s = '%s' where event_id = '%s'".formatted(column, before, event(3)));
        }
        assertThat(verify()).isEmpty();
    }

    @Test
    void two_events_swapped() throws Exception {
        meddle("""
                create temp table swapped as select * from events.position where position in (10, 20);
                update events.position set global_index = -position where position in (10, 20);
                update events.position p set global_index = s.global_index from swapped s where p.position = 30 - s.position""");

        assertOnly(Kind.EVENT_MOVED, 2, "10");
    }

    @Test
    void one_event_deleted() throws Exception {
        String event = event(42);
        meddle("""
                delete from events.position where position = 42;
                delete from events.event where event_id = '%s'""".formatted(event));

        assertOnly(Kind.EVENT_MISSING, 1, event, "42");
    }

    @Test
    void one_event_deleted_and_the_others_moved_up() throws Exception {
        meddle("""
                delete from events.position where position = 42;
                update events.position set position = position + 1000000 where position > 42;
                update events.position set position = position - 1000001 where position > 1000000""");

        assertThat(verify()).extracting(Finding::kind).contains(Kind.EVENT_MOVED, Kind.EVENT_MISSING);
        assertThat(finding(Kind.EVENT_MOVED).where()).contains("42");
        assertThat(finding(Kind.EVENT_MOVED).count()).isEqualTo(ALL - 43);
    }

    @Test
    void one_event_inserted_between_others() throws Exception {
        meddle("""
                update events.position set position = position + 1000000 where position >= 42;
                update events.position set position = position - 999999 where position >= 1000000;
                with told as (
                  insert into events.event
                    (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata)
                  values ('forged', 'meeting-a', 9000, 'meeting', '2023-10-05T01:00:00.100Z', 't', '1', '{}', '')
                  returning global_index)
                insert into events.position (position, global_index) select 42, global_index from told""");

        assertThat(finding(Kind.EVENT_MOVED).where()).contains("42");
        assertThat(finding(Kind.EVENT_MOVED).vi()).contains("forged");
    }

    @Test
    void one_event_slipped_in_that_was_never_taken_in() throws Exception {
        database.asSuperuser("update ledger.sequencer set horizon = pg_snapshot_xmax(pg_current_snapshot())");
        meddle("""
                insert into events.event
                  (event_id, stream, sequence, kind, recorded_at, type, revision, payload, metadata, xact)
                values ('forged', 'meeting-a', 9000, 'meeting', '2023-10-05T01:00:00.100Z', 't', '1', '{}', '', '3')""");

        assertOnly(Kind.EVENT_STRAY, 1, "forged");
    }

    @Test
    void the_end_of_the_store_cut_off() throws Exception {
        meddle("delete from events.position where position >= 690");

        assertOnly(Kind.EVENT_MISSING, 10, "690");
    }

    @Test
    void one_byte_of_an_entry() throws Exception {
        flip("tile/entries/001", 700);

        assertOnly(Kind.ENTRIES_CHANGED, 1, "tile/entries/001");
    }

    @Test
    void one_byte_of_a_leaf_hash() throws Exception {
        flip("tile/0/001", 64);

        assertOnly(Kind.TILE_CHANGED, 1, "tile/0/001, byte 64–64");
    }

    @Test
    void one_byte_of_a_tile_above() throws Exception {
        flip("tile/1/000.p/2", 33);

        assertOnly(Kind.TILE_CHANGED, 1, "tile/1/000.p/2, byte 33–33");
    }

    @Test
    void a_file_of_the_tree_removed() throws Exception {
        Files.delete(tiles().resolve("tile/0/000"));

        assertOnly(Kind.FILE_MISSING, 1, "tile/0/000");
    }

    @Test
    void an_event_and_its_entry_changed_together() throws Exception {
        meddle("update events.event set type = 'u' where event_id = '%s'".formatted(event(300)));
        Path bundle = tiles().resolve("tile/entries/001");
        byte[] content = Files.readAllBytes(bundle);
        String text = new String(content, ISO_8859_1);
        int at = text.indexOf("\"type\":\"t\"", text.indexOf(event(300)));
        content[at + 8] = 'u';
        Files.write(bundle, content);

        assertThat(verify()).extracting(Finding::kind).contains(Kind.TILE_CHANGED, Kind.ROOT, Kind.ANCHOR);
        assertThat(finding(Kind.TILE_CHANGED).where()).contains("tile/0/001, byte " + 44 * 32);
    }

    @Test
    void the_head_in_the_database() throws Exception {
        database.asSuperuser("update ledger.log_head set root = sha256('')");

        assertThat(finding(Kind.ROOT).where()).contains("700");
    }

    @Test
    void one_byte_of_the_checkpoint() throws Exception {
        Path file = tiles().resolve("checkpoint");
        byte[] note = Files.readAllBytes(file);
        note[note.length - 5] ^= 1;
        Files.write(file, note);

        assertOnly(Kind.CHECKPOINT, 1, "epoch-1/checkpoint");
    }

    @Test
    void everything_put_back_while_the_anchor_and_a_witness_hold_the_later_checkpoint() throws Exception {
        Head earlier = log.heads.read();
        rows.tell(50);
        log.append();
        log.move(earlier);
        meddle("delete from events.position where position >= 700");

        assertThat(verify()).extracting(Finding::kind).contains(Kind.ANCHOR, Kind.COSIGNATURE);
        assertThat(finding(Kind.ANCHOR).vi()).contains("750", "700", "lùi lại");
    }

    @Test
    void a_history_written_anew_and_signed_with_the_real_key_while_a_witness_holds_the_old_checkpoint()
            throws Exception {
        meddle("update events.event set type = 'u' where event_id = '%s'".formatted(event(300)));
        log.rewrite();

        assertThat(verify()).extracting(Finding::kind).containsExactlyInAnyOrder(Kind.ANCHOR, Kind.COSIGNATURE);
        assertThat(finding(Kind.COSIGNATURE).vi()).contains("viết lại");
    }

    @Test
    void what_is_found_once_does_not_hide_what_is_found_elsewhere() throws Exception {
        meddle("update events.event set type = 'u' where event_id in ('%s', '%s')".formatted(event(1), event(600)));
        flip("tile/0/001", 64);
        flip("tile/entries/000", 30);

        assertThat(verify())
                .extracting(Finding::kind, Finding::count)
                .contains(tuple(Kind.EVENT_CHANGED, 2L), tuple(Kind.TILE_CHANGED, 1L));
        assertThat(finding(Kind.EVENT_CHANGED).where()).contains(event(1));
    }

    @Test
    void a_verification_goes_on_from_where_it_was_and_finds_what_lies_behind() throws Exception {
        meddle("update events.event set type = 'u' where event_id = '%s'".formatted(event(600)));
        Findings findings = new Findings(List.of());
        Scene scene = Scene.take(log.heads, log.settings, findings);
        TreeHead[] half = {TreeHead.EMPTY};
        try {
            pass(scene, findings).run(TreeHead.EMPTY, made -> {
                half[0] = made;
                throw new InterruptedException("enough");
            });
        } catch (InterruptedException e) {
            assertThat(e).hasMessage("enough");
        }
        assertThat(half[0].size()).isPositive();
        pass(scene, findings).run(half[0], made -> {});

        assertThat(findings.list()).extracting(Finding::kind).containsExactly(Kind.EVENT_CHANGED);
    }

    private List<Finding> verify() throws Exception {
        Findings findings = new Findings(List.of());
        Scene scene = Scene.take(log.heads, log.settings, findings);
        pass(scene, findings).run(TreeHead.EMPTY, made -> {});
        new CheckpointPass(scene, log.keys, log.trust, findings).run();
        return findings.list();
    }

    private EventPass pass(Scene scene, Findings findings) {
        return new EventPass(scene, log.leaves, log.files.of(scene.head().epoch()), findings);
    }

    private Finding finding(Kind kind) throws Exception {
        return verify().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    private void assertOnly(Kind kind, long count, String... where) throws Exception {
        List<Finding> found = verify();
        assertThat(found).extracting(Finding::kind).containsExactly(kind);
        assertThat(found.getFirst().count()).isEqualTo(count);
        assertThat(found.getFirst().where()).contains(where);
    }

    private void meddle(String sql) {
        database.asSuperuser("set session_replication_role = replica; " + sql);
    }

    private String event(int position) {
        List<String> found = database.query(
                "select e.event_id from events.position join events.event e using (global_index) where position = "
                        + position);
        return found.isEmpty() ? "" : found.getFirst();
    }

    private void flip(String file, int at) throws Exception {
        Path path = tiles().resolve(file);
        byte[] content = Files.readAllBytes(path);
        byte[] flipped = Arrays.copyOf(content, content.length);
        flipped[at] ^= 1;
        Files.write(path, flipped);
    }

    private Path tiles() {
        return log.settings.folder().resolve("epoch-1");
    }
}
