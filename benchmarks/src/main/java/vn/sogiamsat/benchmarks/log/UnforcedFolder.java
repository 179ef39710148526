package vn.sogiamsat.benchmarks.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.sogiamsat.log.tile.TileStorage;

/** Fills a folder quickly, and not durably: what is measured is reading it. */
final class UnforcedFolder implements TileStorage {
    private final Path folder;

    UnforcedFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void create(String path, byte[] content) throws IOException {
        replace(path, content);
    }

    @Override
    public void replace(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @Override
    public void discard(String gone) {
        // Partial tiles may lie about.
    }
}
