package vn.sogiamsat.log.tile;

import java.io.IOException;
import java.util.Optional;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Subtrees;
import vn.sogiamsat.log.tree.UnreadableTreeException;

/** A tree of a size, read from its tiles. What it gives is not verified: proofs and roots made of it are. */
public final class TiledTree implements Subtrees {
    private final TileStorage storage;
    private final long size;

    public TiledTree(TileStorage storage, long size) {
        this.storage = storage;
        this.size = size;
    }

    @Override
    public Hash subtree(int level, long index) {
        int inTile = level % Tile.HEIGHT;
        int tileLevel = level / Tile.HEIGHT;
        long first = index << inTile;
        byte[] hashes = read(tileLevel, first / Tile.FULL);
        return hash(hashes, (int) (first % Tile.FULL), 1 << inTile);
    }

    private static Hash hash(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Hash.of(hashes, from * Hash.BYTES, Hash.BYTES);
        }
        int half = count / 2;
        return Hash.node(hash(hashes, from, half), hash(hashes, from + half, half));
    }

    /** A partial tile may have been given up for the full one, which begins with the same hashes. */
    private byte[] read(int level, long index) {
        Tile tile = Tile.in(size, level, index)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a tree of %d leaves has no tile %d of level %d".formatted(size, index, level)));
        try {
            byte[] hashes = storage.read(tile.path())
                    .or(() -> tile.isFull() ? Optional.empty() : full(tile))
                    .orElseThrow(() -> new UnreadableTreeException(
                            "thiếu tệp " + tile.path(), "the file " + tile.path() + " is missing"));
            if (hashes.length % Hash.BYTES != 0 || hashes.length < tile.width() * Hash.BYTES) {
                throw new UnreadableTreeException(
                        "tệp %s dài %d byte, phải là %d"
                                .formatted(tile.path(), hashes.length, tile.width() * Hash.BYTES),
                        "the file %s has %d bytes instead of %d"
                                .formatted(tile.path(), hashes.length, tile.width() * Hash.BYTES));
            }
            return hashes;
        } catch (IOException e) {
            throw unreadable(tile, e);
        }
    }

    private Optional<byte[]> full(Tile tile) {
        try {
            return storage.read(tile.full().path());
        } catch (IOException e) {
            throw unreadable(tile.full(), e);
        }
    }

    private static UnreadableTreeException unreadable(Tile tile, IOException e) {
        return new UnreadableTreeException(
                "không đọc được tệp " + tile.path(), "the file " + tile.path() + " cannot be read", e);
    }
}
