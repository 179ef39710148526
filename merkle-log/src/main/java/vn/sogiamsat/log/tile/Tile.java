package vn.sogiamsat.log.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the tree (C2SP tlog-tiles, sections "Merkle Tree" and "Log entries").
 *
 * @param level 0 for leaf hashes, and so on upwards; {@link #ENTRIES} for a bundle of entries
 * @param index which one of its level
 * @param width how many hashes or entries it holds, from 1 to 256; fewer than 256 make it a partial one
 */
public record Tile(int level, long index, int width) {
    /** Stands for the level of the entries themselves. */
    public static final int ENTRIES = -1;

    /** How many hashes or entries a full tile holds. */
    public static final int FULL = 256;

    /** By how many bits a tile's hashes lie above those of the level below. */
    static final int HEIGHT = 8;

    private static final int HIGHEST_LEVEL = 63;
    private static final int STEP = 1000;
    private static final Pattern PATH = Pattern.compile(
            "tile/(?<level>entries|0|[1-9][0-9]?)/(?<index>(?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/(?<width>[1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    /**
     * The tile at a place in a tree of a size.
     *
     * @return empty where that tree has none there
     */
    public static Optional<Tile> in(long size, int level, long index) {
        long width = (level == ENTRIES ? size : size >>> Math.min(HIGHEST_LEVEL, HEIGHT * level)) - index * FULL;
        return width <= 0 ? Optional.empty() : Optional.of(new Tile(level, index, (int) Math.min(width, FULL)));
    }

    /** Every tile of a level that a tree has and a smaller one has not, or not of this width. */
    static List<Tile> added(long before, long after, int level) {
        int shift = level == ENTRIES ? 0 : HEIGHT * level;
        long old = before >>> shift;
        long wanted = after >>> shift;
        List<Tile> tiles = new ArrayList<>();
        for (long first = old - old % FULL; first < wanted; first += FULL) {
            int width = (int) Math.min(wanted - first, FULL);
            if (first + width > old) {
                tiles.add(new Tile(level, first / FULL, width));
            }
        }
        return tiles;
    }

    /** Whether a path below the log's address names a tile; what it names. */
    public static Optional<Tile> parse(String path) {
        Matcher match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        int level = match.group("level").equals("entries") ? ENTRIES : Integer.parseInt(match.group("level"));
        int width = match.group("width") == null ? FULL : Integer.parseInt(match.group("width"));
        String digits = match.group("index").replaceAll("[x/]", "");
        boolean isPadded = digits.length() > 3 && digits.startsWith("000");
        if (level > HIGHEST_LEVEL
                || isPadded
                || digits.length() > 18
                || match.group("width") != null && width == FULL) {
            return Optional.empty();
        }
        return width > FULL ? Optional.empty() : Optional.of(new Tile(level, Long.parseLong(digits), width));
    }

    /** Whether a tree of this size has all that the tile holds. */
    public boolean isCoveredBy(long size) {
        return in(size, level, index).filter(tile -> tile.width() >= width).isPresent();
    }

    public boolean isFull() {
        return width == FULL;
    }

    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** The full tile at the same place. */
    Tile full() {
        return new Tile(level, index, FULL);
    }

    /** Where it lies below the log's address or folder, such as {@code tile/0/x001/234.p/12}. */
    public String path() {
        String full = "tile/" + (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + indexPath();
        return isFull() ? full : full + ".p/" + width;
    }

    /** The folder of the partial tiles at its place. */
    String partials() {
        return full().path() + ".p";
    }

    private String indexPath() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % STEP));
        for (long rest = index / STEP; rest > 0; rest /= STEP) {
            path.insert(0, "x%03d/".formatted(rest % STEP));
        }
        return path.toString();
    }
}
