package vn.sogiamsat.log.tree;

/** Gives the hashes of the complete subtrees of a tree: all that proofs are made of. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The hash of the leaves from {@code index * 2^level} up to {@code (index + 1) * 2^level} (exclusive), all of which
     * the tree has.
     *
     * @throws UnreadableTreeException when it cannot be read
     */
    Hash subtree(int level, long index);
}
