package vn.sogiamsat.log.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.TreeHead;

/** A file a log, which holds the text of the last checkpoint; safe for several threads and several processes. */
public final class SeenInFolder implements Seen {
    private final Path folder;
    private final FolderStorage files;
    private final ReentrantLock turn = new ReentrantLock();

    /** @throws IOException when the folder cannot be made */
    public SeenInFolder(Path folder) throws IOException {
        this.folder = folder;
        this.files = new FolderStorage(folder);
        Files.createDirectories(folder);
    }

    @Override
    public TreeHead latest(String origin) throws IOException {
        Optional<byte[]> file = files.read(name(origin));
        if (file.isEmpty()) {
            return TreeHead.EMPTY;
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(new String(file.get(), StandardCharsets.UTF_8));
            if (checkpoint.origin().equals(origin)) {
                return checkpoint.tree();
            }
        } catch (MalformedException e) {
            throw damaged(origin, e);
        }
        throw damaged(origin, null);
    }

    @Override
    public boolean advance(String origin, TreeHead expected, TreeHead next) throws IOException {
        turn.lock();
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || !latest(origin).equals(expected)) {
                return false;
            }
            files.replace(name(origin), new Checkpoint(origin, next).text().getBytes(StandardCharsets.UTF_8));
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** An origin is an address and may be long: its hash is neither. */
    private static String name(String origin) {
        byte[] hash = Hash.leaf(origin.getBytes(StandardCharsets.UTF_8)).bytes();
        return HexFormat.of().formatHex(hash) + ".checkpoint";
    }

    /** Beginning anew would mean to cosign a second history. */
    private IOException damaged(String origin, @Nullable Exception cause) {
        String file = folder.resolve(name(origin)).toString();
        return new IOException(
                "tệp %s bị hỏng: hãy phục hồi từ bản sao lưu (the file %s is damaged: restore it from a backup)"
                        .formatted(file, file),
                cause);
    }
}
