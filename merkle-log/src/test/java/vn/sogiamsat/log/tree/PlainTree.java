package vn.sogiamsat.log.tree;

import java.util.ArrayList;
import java.util.List;

/** A tree with every complete subtree in memory, made by the definition of RFC 6962, section 2.1. */
public final class PlainTree implements Subtrees {
    private final List<List<Hash>> levels = new ArrayList<>();

    public PlainTree(List<Hash> leaves) {
        List<Hash> level = leaves;
        while (!level.isEmpty()) {
            levels.add(level);
            List<Hash> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(Hash.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
    }

    @Override
    public Hash subtree(int level, long index) {
        return levels.get(level).get((int) index);
    }
}
