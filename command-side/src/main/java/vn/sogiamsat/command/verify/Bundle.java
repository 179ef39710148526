package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.tile.EntryBundle;
import vn.sogiamsat.log.tile.Tile;
import vn.sogiamsat.log.tile.TileStorage;
import vn.sogiamsat.log.tree.Hash;

/** The entries and leaf hashes that the files have of 256 leaves, as far as they can be read. */
final class Bundle {
    private final Tile tile;
    private final List<byte[]> entries;
    private final byte[] hashes;

    private Bundle(Tile tile, List<byte[]> entries, byte[] hashes) {
        this.tile = tile;
        this.entries = entries;
        this.hashes = hashes;
    }

    /**
     * @param number which one, from 0
     * @param size of the whole tree
     */
    static Bundle read(TileStorage files, long number, long size, Findings findings) throws IOException {
        Tile tile = Tile.in(size, Tile.ENTRIES, number).orElseThrow();
        byte[] hashes =
                files.read(Tile.in(size, 0, number).orElseThrow().path()).orElse(new byte[0]);
        Optional<byte[]> file = files.read(tile.path());
        if (file.isEmpty()) {
            findings.add(Kind.FILE_MISSING, tile.path(), "Thiếu gói mục.", "A bundle of entries is missing.");
            return new Bundle(tile, List.of(), hashes);
        }
        try {
            List<byte[]> entries = EntryBundle.decode(file.get());
            if (entries.size() != tile.width()) {
                findings.add(
                        Kind.ENTRIES_CHANGED,
                        tile.path(),
                        "Gói có %d mục, phải là %d.".formatted(entries.size(), tile.width()),
                        "The bundle has %d entries instead of %d.".formatted(entries.size(), tile.width()));
            }
            return new Bundle(tile, entries, hashes);
        } catch (MalformedException e) {
            findings.add(
                    Kind.ENTRIES_CHANGED,
                    tile.path(),
                    "Gói mục không đọc được: " + e.getMessage(),
                    "The bundle of entries cannot be read.");
            return new Bundle(tile, List.of(), hashes);
        }
    }

    /** The entry of a leaf; null where the file has none. */
    byte @Nullable [] entry(long index) {
        int at = (int) (index % Tile.FULL);
        return at < entries.size() ? entries.get(at) : null;
    }

    /** Whether the file of hashes has this one for a leaf. */
    boolean hasHash(long index, byte[] entry) {
        int at = (int) (index % Tile.FULL) * Hash.BYTES;
        return at + Hash.BYTES <= hashes.length
                && Hash.of(hashes, at, Hash.BYTES).equals(Hash.leaf(entry));
    }

    /** Where an entry lies, for people: the file and the bytes. */
    String place(long index) {
        int at = (int) (index % Tile.FULL);
        int start = 0;
        for (byte[] before : new ArrayList<>(entries.subList(0, at))) {
            start += 2 + before.length;
        }
        return "%s, byte %d–%d".formatted(tile.path(), start, start + 1 + entries.get(at).length);
    }
}
