package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.store.PostgresArchive;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tree.TreeHead;

/** What a start makes of a ledger that was put back, is another's, or has lost its key. */
class RollbackTest {
    @TempDir
    private Path folder;

    private HikariDataSource source;
    private JdbcClient jdbc;
    private Heads heads;
    private StoredRows rows;

    @BeforeEach
    void open() {
        source = TestLedgerDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(source);
        heads = new Heads(jdbc);
        rows = new StoredRows(source);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void a_ledger_that_only_grew_starts_again_and_again() throws Exception {
        for (int start = 0; start < 3; start++) {
            LogKeys keys = start(null);
            rows.tell(5);
            append(keys);
        }
        LogAudit.assertSound(source, folder.resolve("log/epoch-1"), start(null), 15);
    }

    @Test
    void a_database_behind_the_anchor_is_refused_and_the_sentence_says_what_to_do() throws Exception {
        Head earlier = putBack();
        removeFiles();

        assertThatThrownBy(() -> start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("anchor/" + heads.ledger())
                .hasMessageContaining("--accept-restore 20");
        assertThat(heads.read()).usingRecursiveComparison().isEqualTo(earlier);
    }

    @Test
    void a_database_behind_the_checkpoint_file_beside_the_tiles_is_refused_without_any_anchor() throws Exception {
        putBack();
        Files.delete(folder.resolve("anchor/" + heads.ledger() + ".checkpoint"));

        assertThatThrownBy(() -> start(null)).hasMessageContaining("epoch-1/checkpoint");
    }

    @Test
    void another_history_of_the_same_length_is_refused() throws Exception {
        LogKeys keys = start(null);
        rows.tell(20);
        append(keys);
        SignedNote other = keys.sign(
                heads.read().epoch(), new TreeHead(10, heads.read().tree().root()));
        new Anchor(folder.resolve("anchor"), heads.ledger()).keep(other);

        assertThatThrownBy(() -> start(null)).hasMessageContaining("--accept-restore 10");
    }

    @Test
    void only_the_very_loss_that_is_named_is_accepted() throws Exception {
        putBack();

        assertThatThrownBy(() -> start(19L)).hasMessageContaining("--accept-restore 20");
        assertThatCode(() -> start(20L)).doesNotThrowAnyException();
    }

    @Test
    void an_accepted_restore_begins_a_new_epoch_whose_first_leaf_names_what_was_lost() throws Exception {
        putBack();
        LogKeys keys = start(20L);
        append(keys);
        rows.tell(1);
        append(keys);

        assertThat(heads.read().epoch().origin()).endsWith("/epoch-2");
        LogAudit.assertSound(source, folder.resolve("log/epoch-2"), keys, rows.told() + 1);
        String first = new String(
                LogAudit.entries(folder.resolve("log/epoch-2"), rows.told() + 1).getFirst(), UTF_8);
        assertThat(first).contains("\"epoch\":2", "\"size\":20", new Epoch(heads.ledger(), 1).origin());
        // The old one is not news any more: it lies before this epoch, as its first leaf says.
        assertThatCode(() -> start(null)).doesNotThrowAnyException();
    }

    @Test
    void a_lost_key_is_refused_and_never_made_anew() throws Exception {
        append(start(null));
        rows.tell(1);
        append(start(null));
        Files.delete(folder.resolve("log.key"));

        assertThatThrownBy(() -> start(null)).hasMessageContaining("log.key").hasMessageContaining("bản sao lưu");
        assertThat(folder.resolve("log.key")).doesNotExist();
    }

    @Test
    void another_ledgers_key_or_files_are_refused() throws Exception {
        start(null);
        try (HikariDataSource foreign = TestLedgerDatabase.fresh().dataSource()) {
            Heads theirs = new Heads(JdbcClient.create(foreign));
            assertThatThrownBy(() -> start(theirs, null))
                    .hasMessageContaining("của sổ khác")
                    .hasMessageContaining(theirs.ledger().toString());
            Files.delete(folder.resolve("log.key"));
            rows.tell(1);
            append(start(null));
            Files.delete(folder.resolve("log.key"));
            assertThatThrownBy(() -> start(theirs, null))
                    .hasMessageContaining("epoch-1/checkpoint")
                    .hasMessageContaining("của sổ khác");
        }
    }

    /** Twenty leaves are published; then the database is as it was at ten. */
    private Head putBack() throws Exception {
        LogKeys keys = start(null);
        rows.tell(10);
        append(keys);
        Head earlier = heads.read();
        rows.tell(10);
        append(keys);
        jdbc.sql("update ledger.log_head set size = ?, root = ?, note = ?")
                .param(10)
                .param(earlier.tree().root().bytes())
                .param(String.valueOf(earlier.note()))
                .update();
        return earlier;
    }

    private void removeFiles() throws Exception {
        Files.delete(folder.resolve("log/epoch-1/checkpoint"));
    }

    private LogKeys start(@Nullable Long accepted) {
        return start(heads, accepted);
    }

    private LogKeys start(Heads of, @Nullable Long accepted) {
        LogSettings settings = new LogSettings(
                folder.resolve("log"),
                folder.resolve("log.key"),
                null,
                Duration.ofSeconds(1),
                folder.resolve("anchor"),
                accepted,
                null,
                new LogSettings.Timestamping(null, null, Duration.ofHours(1)));
        return new LogConfiguration().logKeys(of, files(of), settings);
    }

    private LogFiles files(Heads of) {
        return new LogFiles(of, epoch -> new FolderStorage(folder.resolve("log").resolve(epoch.folder())));
    }

    private void append(LogKeys keys) throws Exception {
        new LogAppender(heads, new Leaves(new PostgresArchive(jdbc), heads.ledger()), keys, files(heads)).step(1_000);
        SignedNote note = heads.read().note();
        if (note != null) {
            new Anchor(folder.resolve("anchor"), heads.ledger()).keep(note);
        }
    }
}
