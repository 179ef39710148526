package vn.sogiamsat.benchmarks.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.sogiamsat.benchmarks.report.Latencies;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tile.TiledLog;
import vn.sogiamsat.log.tile.TiledTree;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.tree.Verification;

/** Proves leaves of a large log out of its tiles. */
final class Proving {
    private static final int BATCH = 65_536;
    private static final int PROOFS = 5_000;
    private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");

    private final Path folder;
    private final TreeHead head;

    private Proving(Path folder, TreeHead head) {
        this.folder = folder;
        this.head = head;
    }

    /** Fills a folder with a log of so many short entries. */
    static Proving fill(Path folder, long leaves) throws IOException {
        TiledLog log = TiledLog.open(new UnforcedFolder(folder), TreeHead.EMPTY);
        while (log.head().size() < leaves) {
            List<byte[]> batch = new ArrayList<>();
            for (long i = log.head().size(); i < leaves && batch.size() < BATCH; i++) {
                batch.add(entry(i));
            }
            log.append(batch);
        }
        return new Proving(folder, log.head());
    }

    private static byte[] entry(long index) {
        return Long.toString(index).getBytes(UTF_8);
    }

    /** Whether the system can be made to forget what it has read. */
    static boolean forget() {
        try {
            Files.writeString(CACHES, "3");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Latencies prove(long seed) {
        Proofs proofs = new Proofs(new TiledTree(new FolderStorage(folder), head.size()));
        Random random = new Random(seed);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(head.size());
            long start = System.nanoTime();
            List<Hash> path = proofs.inclusion(index, head.size());
            nanos.add(System.nanoTime() - start);
            if (!Verification.isIncluded(Hash.leaf(entry(index)), index, head, path)) {
                throw new IllegalStateException("a proof does not hold: " + index);
            }
        }
        return Latencies.of(nanos);
    }

    /** Proofs verified a second, on one thread. */
    double verify() {
        Proofs proofs = new Proofs(new TiledTree(new FolderStorage(folder), head.size()));
        List<List<Hash>> paths = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            paths.add(proofs.inclusion(i, head.size()));
        }
        int verified = 0;
        long start = 0;
        for (int round = 0; round < 20; round++) {
            if (round == 5) {
                start = System.nanoTime();
                verified = 0;
            }
            for (int i = 0; i < PROOFS; i++) {
                verified += Verification.isIncluded(Hash.leaf(entry(i)), i, head, paths.get(i)) ? 1 : 0;
            }
        }
        return verified / ((System.nanoTime() - start) / 1e9);
    }
}
