package vn.sogiamsat.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.port.FormDrafts;

/** What a clerk has typed is kept, for that clerk alone, and nothing of it is written over unnoticed. */
class TableDraftsTest {
    private static final String TYPED = "{\"reason\":\"Con ốm nặng\"}";

    private static RunningCommandSide ledger;
    private static FormDrafts drafts;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        drafts = ledger.part(FormDrafts.class);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static UUID begun() {
        UUID id = UUID.randomUUID();
        drafts.begin(id, "lan", TYPED);
        return id;
    }

    @Test
    void a_draft_outlives_a_restart_and_lies_encrypted() {
        UUID id = begun();
        assertThat(ledger.database()
                        .query("select encode(content, 'escape') from ledger.form_draft where id = '" + id + "'")
                        .toString())
                .doesNotContain("reason");
        ledger.restart();
        drafts = ledger.part(FormDrafts.class);
        assertThat(drafts.find(id, "lan").orElseThrow().content()).isEqualTo(TYPED);
    }

    @Test
    void nobody_else_reads_changes_or_deletes_it() {
        UUID id = begun();
        drafts.delete(id, "minh");
        assertThat(drafts.find(id, "minh")).isEmpty();
        assertThat(drafts.of("minh")).isEmpty();
        assertThat(drafts.save(id, "minh", 1, "b", "{}")).isEmpty();
        assertThat(drafts.of("lan")).extracting(FormDrafts.Draft::id).contains(id);
    }

    @Test
    void of_two_who_save_from_the_same_version_the_second_changes_nothing_and_is_told_what_is_there() {
        UUID id = begun();
        FormDrafts.Saved first = drafts.save(id, "lan", 1, "a", "{\"a\":\"1\"}").orElseThrow();
        FormDrafts.Saved second =
                drafts.save(id, "lan", 1, "b", "{\"b\":\"1\"}").orElseThrow();

        assertThat(first.taken()).isTrue();
        assertThat(second.taken()).isFalse();
        assertThat(second.now().content()).isEqualTo("{\"a\":\"1\"}");
        assertThat(second.now().version()).isEqualTo(2);
        assertThat(second.now().editor()).isEqualTo("a");
        assertThat(drafts.save(id, "lan", 2, "b", "{\"b\":\"1\"}").orElseThrow().taken())
                .isTrue();
    }

    @Test
    void a_deleted_draft_leaves_nothing() {
        UUID id = begun();
        drafts.delete(id, "lan");
        assertThat(drafts.find(id, "lan")).isEmpty();
        assertThat(drafts.save(id, "lan", 1, "a", "{}")).isEmpty();
        assertThat(ledger.database().query("select id::text from ledger.form_draft where id = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void a_row_given_to_another_owner_in_the_database_does_not_open() {
        UUID id = begun();
        ledger.database().asSuperuser("update ledger.form_draft set owner = 'trom' where id = '" + id + "'");
        assertThatThrownBy(() -> drafts.find(id, "trom")).isInstanceOf(IllegalStateException.class);
        drafts.delete(id, "trom");
    }
}
