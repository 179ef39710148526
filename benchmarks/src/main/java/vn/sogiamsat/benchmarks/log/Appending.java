package vn.sogiamsat.benchmarks.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tile.TiledLog;
import vn.sogiamsat.log.tree.TreeHead;

/** Appends leaves to durable files, with a signed checkpoint on disk after every batch. */
final class Appending {
    private static final int BATCH = 10_000;
    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private Appending() {}

    /** Leaves a second, and checkpoints a second. */
    record Rate(double leaves, double checkpoints) {}

    static Rate measure(Path folder) throws IOException, MalformedException {
        FolderStorage files = new FolderStorage(folder);
        SignerKey key = SignerKey.generate("so-giam-sat/benchmark", KeyType.NOTE, new SecureRandom());
        TiledLog log = TiledLog.open(files, TreeHead.EMPTY);
        List<byte[]> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(leaf(i));
        }
        long checkpoints = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < LEAST_NANOS) {
            TreeHead head = log.append(batch);
            files.replace(
                    "checkpoint",
                    Notes.sign(new Checkpoint("so-giam-sat/benchmark", head).text(), List.of(key))
                            .bytes());
            checkpoints++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rate(log.head().size() / seconds, checkpoints / seconds);
    }

    static byte[] leaf(long number) {
        return new Leaf(
                        new UUID(1, 1).toString(),
                        new UUID(2, number).toString(),
                        "meeting-" + new UUID(3, number / 20),
                        number % 20,
                        "vn.sogiamsat.meeting.attendance-recorded",
                        "1",
                        "2026-11-26T03:00:00.100Z",
                        Leaf.digest(Long.toString(number).getBytes(UTF_8)))
                .bytes();
    }
}
