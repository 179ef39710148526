package vn.sogiamsat.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.store.PostgresArchive;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tree.TreeHead;

/**
 * Each step of appending, in the files and in the database, in each way in which it can go wrong: afterwards another
 * process goes on, and the whole log is looked through.
 */
class LogFaultTableTest {
    private static final int FIRST = 200;
    private static final int ALL = 530;

    @TempDir
    private Path folder;

    enum Fault {
        /** It throws, and nothing was done. The same process tries again. */
        FAILS,
        /** It throws, although it was done. The same process tries again. */
        FAILS_ALTHOUGH_PERSISTED,
        /** The process is gone before it; another one goes on. */
        DIES_BEFORE,
        /** The process is gone after it; another one goes on. */
        DIES_AFTER
    }

    @ParameterizedTest
    @EnumSource
    void whatever_step_goes_wrong_nothing_is_lost_nothing_is_there_twice_and_one_history_is_signed(Fault fault)
            throws Exception {
        int steps = 0;
        for (boolean isSprung = true; isSprung; steps++) {
            Trap trap = new Trap(steps, fault);
            run(trap, folder.resolve(fault + "-" + steps));
            isSprung = trap.isSprung();
        }
        // Two bundles, two full and several partial tiles, the head, the checkpoint twice, and the tidying.
        assertThat(steps).isGreaterThan(10);
    }

    private static void run(Trap trap, Path files) throws Exception {
        try (HikariDataSource source = TestLedgerDatabase.fresh().dataSource()) {
            JdbcClient jdbc = JdbcClient.create(source);
            Heads sound = new Heads(jdbc);
            LogKeys keys = new LogKeys(List.of(
                    SignerKey.generate(new Epoch(sound.ledger(), 1).origin(), KeyType.NOTE, new SecureRandom())));
            StoredRows rows = new StoredRows(source);
            rows.tell(FIRST);
            appender(jdbc, sound, files, keys, new Trap(-1, Fault.FAILS)).step(ALL);
            rows.tell(ALL - FIRST);
            LogAppender troubled = appender(jdbc, new TrappedHeads(jdbc, trap), files, keys, trap);
            try {
                troubled.step(ALL);
            } catch (IOException | IllegalStateException e) {
                assertThat(e).hasMessage(Trap.MESSAGE);
            }
            trap.disarm();
            LogAppender next = trap.isDeadly() ? appender(jdbc, sound, files, keys, trap) : troubled;
            while (sound.read().tree().size() < ALL || sound.read().published().isEmpty()) {
                next.step(ALL);
            }
            next.step(ALL);
            LogAudit.assertSound(source, files, keys, ALL);
        }
    }

    private static LogAppender appender(JdbcClient jdbc, Heads heads, Path files, LogKeys keys, Trap trap) {
        Watched storage = new Watched(new FolderStorage(files)) {
            @Override
            void before(String path) throws IOException {
                trap.before(() -> new IOException(Trap.MESSAGE));
            }

            @Override
            void after(String path) throws IOException {
                trap.after(() -> new IOException(Trap.MESSAGE));
            }
        };
        return new LogAppender(
                heads,
                new Leaves(new PostgresArchive(jdbc), heads.ledger()),
                keys,
                new LogFiles(heads, epoch -> storage));
    }

    private static final class TrappedHeads extends Heads {
        private final Trap trap;

        TrappedHeads(JdbcClient jdbc, Trap trap) {
            super(jdbc);
            this.trap = trap;
        }

        @Override
        boolean advance(Head expected, TreeHead next) {
            trap.before(() -> new IllegalStateException(Trap.MESSAGE));
            boolean moved = super.advance(expected, next);
            trap.after(() -> new IllegalStateException(Trap.MESSAGE));
            return moved;
        }

        @Override
        boolean publish(Epoch epoch, TreeHead signed, SignedNote note) {
            trap.before(() -> new IllegalStateException(Trap.MESSAGE));
            boolean published = super.publish(epoch, signed, note);
            trap.after(() -> new IllegalStateException(Trap.MESSAGE));
            return published;
        }
    }
}
