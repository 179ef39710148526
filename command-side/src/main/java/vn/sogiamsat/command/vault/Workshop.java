package vn.sogiamsat.command.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one process writes its drafts. A lock file beside it is held as long as the process lives,
 * however it ends, so that others can tell an abandoned workshop from a busy one; process numbers would not do between
 * containers that share a volume.
 */
final class Workshop implements Closeable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lock;

    private Workshop(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens a new one. The lock is taken first: a workshop without a held lock was left. */
    static Workshop open(Path workshops) throws IOException {
        String name = UUID.randomUUID().toString();
        FileChannel lock = FileChannel.open(
                workshops.resolve(name + LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.lock();
            Path folder = Files.createDirectory(
                    workshops.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new Workshop(folder, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    /** What is done with an abandoned workshop before it is removed. */
    interface Heir {
        void clear(Path folder) throws IOException;
    }

    /** Hands over every workshop whose process has ended, and removes it. */
    void inherit(Heir heir) throws IOException {
        for (Path other : others()) {
            Path lockFile = other.resolveSibling(other.getFileName() + LOCK);
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (isAbandoned(channel)) {
                    // Another process may have been here since the folder was listed.
                    if (Files.exists(other)) {
                        heir.clear(other);
                        Files.delete(other);
                    }
                    Files.deleteIfExists(lockFile);
                }
            }
        }
    }

    private List<Path> others() throws IOException {
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder.toAbsolutePath().getParent(), Files::isDirectory)) {
            for (Path one : all) {
                // Opening and closing one's own lock file would give up the lock.
                if (!one.getFileName().equals(folder.getFileName())) {
                    others.add(one);
                }
            }
        }
        return others;
    }

    private static boolean isAbandoned(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
