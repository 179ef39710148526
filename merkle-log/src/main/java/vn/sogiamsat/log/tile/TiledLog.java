package vn.sogiamsat.log.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.tree.UnreadableTreeException;

/**
 * Appends entries to a log in tiles. It keeps the right edge of the tree in memory, which is at most a tile a level.
 *
 * <p>{@link #append} returns when all files of the larger tree are persisted; only then may a checkpoint be signed for
 * it. What a crash leaves of an append that did not return lies beyond the size of the last checkpoint: it is written
 * again, and must be the same then. Not for several threads.
 */
public final class TiledLog {
    private final TileStorage storage;
    private final List<List<Hash>> edges = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    private TreeHead head = TreeHead.EMPTY;
    private boolean isBroken;

    private TiledLog(TileStorage storage) {
        this.storage = storage;
    }

    /**
     * Opens a log as it was at a head, which whoever opens it knows from a place he trusts.
     *
     * @throws UnreadableTreeException when the files at the edge are missing, damaged, or do not make that root
     * @throws IOException when they cannot be read
     */
    public static TiledLog open(TileStorage storage, TreeHead head) throws IOException {
        TiledLog log = new TiledLog(storage);
        TiledTree tree = new TiledTree(storage, head.size());
        Hash root = new Proofs(tree).root(head.size());
        if (!root.equals(head.root())) {
            throw new UnreadableTreeException(
                    "các tệp cho gốc %s, phải là %s ở cỡ %d".formatted(root, head.root(), head.size()),
                    "the files make the root %s instead of %s at size %d".formatted(root, head.root(), head.size()));
        }
        for (long width = head.size(), level = 0; width > 0; width /= Tile.FULL, level++) {
            List<Hash> edge = log.edge((int) level);
            for (long i = width - width % Tile.FULL; i < width; i++) {
                edge.add(tree.subtree((int) level * Tile.HEIGHT, i));
            }
        }
        log.readLastEntries(head.size());
        log.head = head;
        return log;
    }

    private void readLastEntries(long size) throws IOException {
        int width = (int) (size % Tile.FULL);
        if (width == 0) {
            return;
        }
        Tile tile = new Tile(Tile.ENTRIES, size / Tile.FULL, width);
        byte[] bundle = storage.read(tile.path())
                .orElseThrow(() -> new UnreadableTreeException(
                        "thiếu tệp " + tile.path(), "the file " + tile.path() + " is missing"));
        try {
            entries.addAll(EntryBundle.decode(bundle));
        } catch (MalformedException e) {
            throw new UnreadableTreeException(
                    "tệp " + tile.path() + " bị hỏng", "the file " + tile.path() + " is damaged", e);
        }
        if (!entries.stream().map(Hash::leaf).toList().equals(edges.getFirst())) {
            throw new UnreadableTreeException(
                    "các mục trong %s không khớp với giá trị băm của chúng".formatted(tile.path()),
                    "the entries in %s do not match their hashes".formatted(tile.path()));
        }
    }

    /** The tree as far as it is persisted. */
    public TreeHead head() {
        return head;
    }

    /**
     * Appends entries.
     *
     * @return the larger tree, all of whose files are persisted
     * @throws TileStorage.OverwriteException when another history was written from here on
     * @throws IOException when something could not be written: then this log must be opened anew
     * @throws IllegalStateException when it was to be opened anew, and is not
     */
    public TreeHead append(List<byte[]> added) throws IOException {
        if (isBroken) {
            throw new IllegalStateException("an append failed: open the log anew");
        }
        for (byte[] entry : added) {
            if (entry.length > EntryBundle.LONGEST) {
                throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
            }
        }
        isBroken = true;
        long size = head.size();
        for (byte[] entry : added) {
            entries.add(entry);
            if (entries.size() == Tile.FULL) {
                flushEntries(size);
                entries.clear();
            }
            add(0, size, Hash.leaf(entry));
            size++;
        }
        if (size > head.size()) {
            writeEdges(size);
        }
        head = new TreeHead(size, root(size));
        isBroken = false;
        return head;
    }

    private void flushEntries(long last) throws IOException {
        Tile tile = new Tile(Tile.ENTRIES, last / Tile.FULL, entries.size());
        storage.create(tile.path(), EntryBundle.encode(entries));
    }

    /** @param index of the hash within its level */
    private void add(int level, long index, Hash hash) throws IOException {
        List<Hash> edge = edge(level);
        edge.add(hash);
        if (edge.size() == Tile.FULL) {
            storage.create(new Tile(level, index / Tile.FULL, Tile.FULL).path(), encode(edge));
            Hash above = hash(edge, 0, Tile.FULL);
            edge.clear();
            add(level + 1, index / Tile.FULL, above);
        }
    }

    private void writeEdges(long size) throws IOException {
        if (!entries.isEmpty()) {
            flushEntries(size);
        }
        long index = size;
        for (int level = 0; level < edges.size(); level++) {
            index /= Tile.FULL;
            List<Hash> edge = edges.get(level);
            if (!edge.isEmpty()) {
                storage.create(new Tile(level, index, edge.size()).path(), encode(edge));
            }
        }
    }

    /** Removes partial tiles that full ones have taken the place of; for trees that a published checkpoint covers. */
    public void discardPartials(long before, long published) throws IOException {
        for (int level = Tile.ENTRIES; level < edges.size(); level++) {
            for (Tile tile : Tile.added(before, published, level)) {
                if (tile.isFull()) {
                    storage.discard(tile.partials());
                }
            }
        }
    }

    private List<Hash> edge(int level) {
        while (edges.size() <= level) {
            edges.add(new ArrayList<>());
        }
        return edges.get(level);
    }

    private Hash root(long size) {
        if (size == 0) {
            return Hash.EMPTY;
        }
        return new Proofs((level, index) -> {
                    List<Hash> edge = edges.get(level / Tile.HEIGHT);
                    int within = level % Tile.HEIGHT;
                    return hash(edge, (int) ((index << within) % Tile.FULL), 1 << within);
                })
                .root(size);
    }

    private static Hash hash(List<Hash> hashes, int from, int count) {
        if (count == 1) {
            return hashes.get(from);
        }
        int half = count / 2;
        return Hash.node(hash(hashes, from, half), hash(hashes, from + half, half));
    }

    private static byte[] encode(List<Hash> hashes) {
        byte[] tile = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(tile, i * Hash.BYTES);
        }
        return tile;
    }
}
