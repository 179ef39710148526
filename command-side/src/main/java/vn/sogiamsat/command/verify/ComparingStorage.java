package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.tile.Tile;
import vn.sogiamsat.log.tile.TileStorage;

/**
 * Stands in for the files of a log that is made anew: what would be written is held against what is there. Entries are
 * compared one by one elsewhere, where it is told of which event they are.
 */
final class ComparingStorage implements TileStorage {
    private final TileStorage files;
    private final long size;
    private final Findings findings;

    /** @param size of the whole tree: partial tiles of smaller ones may be gone */
    ComparingStorage(TileStorage files, long size, Findings findings) {
        this.files = files;
        this.size = size;
        this.findings = findings;
    }

    /** Of a tree in the middle of the log, whose partial tiles may be gone: the wider ones begin with the same. */
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Optional<byte[]> there = files.read(path);
        Optional<Tile> tile = Tile.parse(path);
        if (there.isPresent() || tile.isEmpty() || tile.get().isFull()) {
            return there;
        }
        Optional<Tile> wider = Tile.in(size, tile.get().level(), tile.get().index());
        return wider.isEmpty() ? Optional.empty() : files.read(wider.get().path());
    }

    @Override
    public void create(String path, byte[] made) throws IOException {
        Tile tile = Tile.parse(path).orElseThrow();
        if (tile.isEntries()) {
            return;
        }
        Optional<byte[]> there = files.read(path);
        if (there.isEmpty()) {
            if (tile.isFull() || Tile.in(size, tile.level(), tile.index()).equals(Optional.of(tile))) {
                findings.add(Kind.FILE_MISSING, path, "Thiếu tệp của cây.", "A file of the tree is missing.");
            }
            return;
        }
        int from = Arrays.mismatch(there.get(), made);
        if (from >= 0) {
            findings.add(
                    Kind.TILE_CHANGED,
                    path + ", byte " + from + "–" + lastDifferent(there.get(), made),
                    "Tệp của cây không phải giá trị băm của những gì ở dưới nó.",
                    "A file of the tree is not the hash of what lies below it.");
        }
    }

    private static int lastDifferent(byte[] there, byte[] made) {
        if (there.length != made.length) {
            return Math.max(there.length, made.length) - 1;
        }
        int last = there.length - 1;
        while (there[last] == made[last]) {
            last--;
        }
        return last;
    }

    @Override
    public void replace(String path, byte[] content) {
        throw new UnsupportedOperationException("a verification writes nothing");
    }

    @Override
    public void discard(String folder) {
        throw new UnsupportedOperationException("a verification removes nothing");
    }
}
