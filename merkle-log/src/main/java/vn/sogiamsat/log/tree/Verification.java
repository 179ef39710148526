package vn.sogiamsat.log.tree;

import java.util.List;

/** Verifies proofs with nothing but the hashes that are given (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Verification {
    private Verification() {}

    /** Whether the proof shows that the tree has the leaf at the index. */
    public static boolean isIncluded(Hash leaf, long index, TreeHead tree, List<Hash> proof) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        long at = index;
        long last = tree.size() - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                hash = Hash.node(sibling, hash);
                while (!isRight(at) && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(tree.root());
    }

    /** Whether the proof shows that one tree is the beginning of another. */
    public static boolean isConsistent(TreeHead first, TreeHead second, List<Hash> proof) {
        if (first.size() > second.size()) {
            return false;
        }
        if (first.size() == second.size()) {
            return proof.isEmpty() && first.root().equals(second.root());
        }
        if (first.size() == 0) {
            return proof.isEmpty() && first.root().equals(Hash.EMPTY);
        }
        boolean isComplete = Long.bitCount(first.size()) == 1;
        if (proof.isEmpty()) {
            return false;
        }
        long at = first.size() - 1;
        long last = second.size() - 1;
        while (isRight(at)) {
            at >>>= 1;
            last >>>= 1;
        }
        Hash older = isComplete ? first.root() : proof.getFirst();
        Hash newer = older;
        for (Hash hash : isComplete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                older = Hash.node(hash, older);
                newer = Hash.node(hash, newer);
                while (!isRight(at) && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                newer = Hash.node(newer, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && older.equals(first.root()) && newer.equals(second.root());
    }

    private static boolean isRight(long index) {
        return (index & 1) == 1;
    }
}
