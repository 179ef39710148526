package vn.sogiamsat.log.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs (RFC 6962, sections 2.1.1 and 2.1.2) out of a tree that can be read. */
public final class Proofs {
    private final Subtrees subtrees;

    public Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root of the first leaves of the tree. */
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY : hash(0, size);
    }

    /**
     * Proves that a leaf is in the tree of a size: from its sibling up to the root's child.
     *
     * @throws IllegalArgumentException when that tree has no such leaf
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of %d leaves has no leaf %d".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + half(end - start);
            if (index < middle) {
                path.add(hash(middle, end));
                end = middle;
            } else {
                path.add(hash(start, middle));
                start = middle;
            }
        }
        return path.reversed();
    }

    /**
     * Proves that the tree of the first size is the beginning of that of the second. Empty where there is nothing to
     * prove: for equal sizes, and for a first tree without leaves.
     *
     * @throws IllegalArgumentException when the first is the larger one
     */
    public List<Hash> consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("%d leaves are not the beginning of %d".formatted(first, second));
        }
        List<Hash> path = new ArrayList<>();
        if (first == 0 || first == second) {
            return path;
        }
        long start = 0;
        long end = second;
        while (first != end) {
            long middle = start + half(end - start);
            if (first <= middle) {
                path.add(hash(middle, end));
                end = middle;
            } else {
                path.add(hash(start, middle));
                start = middle;
            }
        }
        if (start != 0) {
            path.add(hash(start, end));
        }
        return path.reversed();
    }

    /** Of leaves the first of which is a multiple of the largest power of two among their number. */
    private Hash hash(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.subtree(level, start >>> level);
        }
        long middle = start + half(leaves);
        return Hash.node(hash(start, middle), hash(middle, end));
    }

    /** The largest power of two that is less. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
