package vn.sogiamsat.log.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.tree.Verification;

/** Each write of an append, failed in each way; then the log is opened at its last head and goes on. */
class FaultTableTest {
    private static final int BEFORE = 250;
    private static final int AFTER = 66_050;

    enum Fault {
        /** Nothing of it is there. */
        FAILED,
        /** It is there, and whoever wrote it does not know. */
        FAILED_ALTHOUGH_PERSISTED
    }

    @ParameterizedTest
    @EnumSource
    void whatever_write_fails_the_log_opens_and_ends_with_the_same_tree(Fault fault) throws IOException {
        MemoryStorage sound = new MemoryStorage();
        TreeHead start = TiledLog.open(sound, TreeHead.EMPTY).append(Golden.entries(0, BEFORE));
        TreeHead end = TiledLog.open(sound, start).append(Golden.entries(BEFORE, AFTER));
        int writes = sound.texts().size();

        // The first and last writes of an append are those of partial tiles and of upper levels; between are 250 alike.
        for (int failing = 0; failing < writes; failing += failing < 20 || failing > writes - 30 ? 1 : 23) {
            FailingStorage storage = new FailingStorage();
            TreeHead head = TiledLog.open(storage, TreeHead.EMPTY).append(Golden.entries(0, BEFORE));
            storage.failAt(failing, fault);
            TreeHead reached = head;
            try {
                reached = TiledLog.open(storage, head).append(Golden.entries(BEFORE, AFTER));
            } catch (IOException e) {
                assertThat(e).hasMessage("no space left");
            }
            storage.mend();

            TreeHead mended = TiledLog.open(storage, reached).append(Golden.entries(reached.size(), AFTER));

            assertThat(mended).isEqualTo(end);
            assertThat(storage.texts()).containsAllEntriesOf(sound.texts());
            Proofs proofs = new Proofs(new TiledTree(storage, AFTER));
            assertThat(Verification.isConsistent(start, mended, proofs.consistency(BEFORE, AFTER)))
                    .isTrue();
            assertThat(Verification.isIncluded(
                            Hash.leaf(Golden.entry(BEFORE)), BEFORE, mended, proofs.inclusion(BEFORE, AFTER)))
                    .isTrue();
        }
    }

    private static final class FailingStorage extends MemoryStorage {
        private int left = Integer.MAX_VALUE;
        private Fault fault = Fault.FAILED;

        void failAt(int write, Fault how) {
            left = write;
            fault = how;
        }

        void mend() {
            left = Integer.MAX_VALUE;
        }

        @Override
        public void create(String path, byte[] content) throws IOException {
            if (left == 0) {
                if (fault == Fault.FAILED_ALTHOUGH_PERSISTED) {
                    super.create(path, content);
                }
                throw new IOException("no space left");
            }
            left--;
            super.create(path, content);
        }
    }
}
