package vn.sogiamsat.log.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Files in a folder of a local disk. One process writes, any number read. */
public final class FolderStorage implements TileStorage {
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    /** Folders that this object has found or made, and whose own names are on the disk. */
    private final Set<Path> rooted = ConcurrentHashMap.newKeySet();

    public FolderStorage(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void create(String path, byte[] content) throws IOException {
        Optional<byte[]> there = read(path);
        if (there.isEmpty()) {
            replace(path, content);
        } else if (!Arrays.equals(there.get(), content)) {
            throw new OverwriteException(path);
        } else {
            // It may have been renamed into place right before a crash, its name not yet on the disk.
            persistNames(place(path));
        }
    }

    @Override
    public void replace(String path, byte[] content) throws IOException {
        Path target = place(path);
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        Path unfinished = parent.resolve(target.getFileName() + UNFINISHED);
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        persistNames(target);
    }

    @Override
    public void discard(String path) throws IOException {
        Path gone = place(path);
        rooted.remove(gone);
        if (!Files.isDirectory(gone)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(gone)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(gone);
    }

    /**
     * A file is found after a loss of power only when every folder on the way to it has been written too. Of a folder
     * that was there before, only its own list of names is new.
     */
    private void persistNames(Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        persist(parent);
        if (rooted.contains(parent)) {
            return;
        }
        for (Path at = parent.getParent(); at != null && at.startsWith(folder); at = at.getParent()) {
            persist(at);
        }
        rooted.add(parent);
    }

    private static void persist(Path names) throws IOException {
        try (FileChannel channel = FileChannel.open(names, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path place(String path) {
        Path place = folder.resolve(path).normalize();
        if (!place.startsWith(folder) || place.equals(folder)) {
            throw new IllegalArgumentException("outside the log's folder: " + path);
        }
        return place;
    }
}
