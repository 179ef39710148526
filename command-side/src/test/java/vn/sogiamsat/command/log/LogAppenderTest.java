package vn.sogiamsat.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.store.PostgresArchive;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tile.TileStorage;
import vn.sogiamsat.log.tree.UnreadableTreeException;

class LogAppenderTest {
    private static final int ALL = 10_000;

    @TempDir
    private Path folder;

    private HikariDataSource source;
    private Heads heads;
    private StoredRows rows;
    private LogKeys keys;

    @BeforeEach
    void open() throws MalformedException {
        source = TestLedgerDatabase.fresh().dataSource();
        heads = new Heads(JdbcClient.create(source));
        rows = new StoredRows(source);
        String origin = new Epoch(heads.ledger(), 1).origin();
        keys = new LogKeys(List.of(SignerKey.generate(origin, KeyType.NOTE, new SecureRandom())));
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void each_event_that_has_a_position_is_one_leaf_in_that_order() throws Exception {
        rows.tell(600);
        LogAppender appender = appender(heads, storage());
        assertThat(appender.step(100)).isEqualTo(100);
        assertThat(appender.step(ALL)).isEqualTo(500);
        assertThat(appender.step(ALL)).isZero();
        rows.tell(1);
        assertThat(appender.step(ALL)).isEqualTo(1);

        assertSound(601);
    }

    @Test
    void a_paused_appender_that_wakes_after_another_moved_on_signs_nothing_and_then_goes_on_from_there()
            throws Exception {
        rows.tell(10);
        LogAppender paused = appender(heads, storage());
        paused.step(ALL);
        rows.tell(10);
        appender(heads, storage()).step(15);
        SignedNote before = heads.read().note();

        assertThatThrownBy(() -> paused.step(5)).isInstanceOf(LogAppender.MovedOnException.class);
        assertThat(heads.read().note()).isEqualTo(before);
        rows.tell(10);
        assertThat(paused.step(ALL)).isEqualTo(10);

        assertSound(30);
    }

    @Test
    void a_checkpoint_that_a_paused_appender_wrote_late_does_not_stay_in_the_file() throws Exception {
        rows.tell(10);
        LogAppender other = appender(heads, storage());
        TileStorage pausing = new Watched(storage()) {
            private boolean isFirst = true;

            @Override
            void before(String path) {
                if (path.equals(LogFiles.CHECKPOINT) && isFirst) {
                    isFirst = false;
                    rows.tell(10);
                    assertThatCode(() -> other.step(ALL)).doesNotThrowAnyException();
                }
            }
        };
        appender(heads, pausing).step(ALL);

        assertSound(20);
    }

    @Test
    void where_a_tile_is_missing_or_altered_nothing_is_appended_and_the_file_is_named() throws Exception {
        rows.tell(300);
        appender(heads, storage()).step(ALL);
        Path edge = folder.resolve("tile/0/001.p/44");
        byte[] sound = Files.readAllBytes(edge);
        rows.tell(1);
        Files.delete(edge);
        assertThatThrownBy(() -> appender(heads, storage()).step(ALL))
                .isInstanceOf(UnreadableTreeException.class)
                .hasMessageContaining("tile/0/001.p/44");
        byte[] altered = sound.clone();
        altered[7] ^= 1;
        Files.write(edge, altered);
        assertThatThrownBy(() -> appender(heads, storage()).step(ALL)).isInstanceOf(UnreadableTreeException.class);

        Files.write(edge, sound);
        appender(heads, storage()).step(ALL);
        assertSound(301);
    }

    private LogAppender appender(Heads with, TileStorage files) {
        return new LogAppender(
                with,
                new Leaves(new PostgresArchive(JdbcClient.create(source)), with.ledger()),
                keys,
                new LogFiles(with, epoch -> files));
    }

    private TileStorage storage() {
        return new FolderStorage(folder);
    }

    private void assertSound(long size) throws Exception {
        LogAudit.assertSound(source, folder, keys, size);
    }
}
