package vn.sogiamsat.command.log;

import java.io.IOException;
import java.util.Optional;
import vn.sogiamsat.log.tile.TileStorage;

/** A storage to which something happens before or after a write. */
class Watched implements TileStorage {
    private final TileStorage storage;

    Watched(TileStorage storage) {
        this.storage = storage;
    }

    void before(String path) throws IOException {}

    void after(String path) throws IOException {}

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return storage.read(path);
    }

    @Override
    public void create(String path, byte[] content) throws IOException {
        before(path);
        storage.create(path, content);
        after(path);
    }

    @Override
    public void replace(String path, byte[] content) throws IOException {
        before(path);
        storage.replace(path, content);
        after(path);
    }

    @Override
    public void discard(String folder) throws IOException {
        before(folder);
        storage.discard(folder);
        after(folder);
    }
}
