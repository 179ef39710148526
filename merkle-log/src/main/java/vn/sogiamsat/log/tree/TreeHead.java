package vn.sogiamsat.log.tree;

/**
 * A tree as a whole.
 *
 * @param size how many leaves it has
 * @param root the hash of all of them
 */
public record TreeHead(long size, Hash root) {
    /** The tree without leaves. */
    public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
    }
}
