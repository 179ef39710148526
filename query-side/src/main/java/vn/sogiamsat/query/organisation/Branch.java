package vn.sogiamsat.query.organisation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A unit with what is drawn below it on one page. A large tree is drawn from the top as far as a page takes it; what is
 * left out is reached by drawing the tree of the unit above it.
 *
 * @param children what is drawn below; either all units directly below or none
 * @param hidden how many units directly below are not drawn
 */
record Branch(TreeOnDay.Node node, int depth, List<Branch> children, int hidden) {
    /** Deeper than any real tree; keeps a page readable where senders told of a chain of units. */
    private static final int DEEPEST = 12;

    /** Whether there is anything below it. */
    public boolean opens() {
        return !children.isEmpty() || hidden > 0;
    }

    /**
     * @param tops what stands at the top, each in the tree
     * @param visible what the user may see
     * @param room how many units one page takes
     */
    static List<Branch> draw(TreeOnDay tree, Collection<UUID> tops, Predicate<UUID> visible, int room) {
        Set<UUID> unfolded = unfold(tree, tops, visible, room);
        return tops.stream()
                .flatMap(top -> tree.node(top).stream())
                .map(node -> draw(tree, node, 0, visible, unfolded))
                .toList();
    }

    private record Step(UUID unit, int depth) {}

    /** Whose children are drawn: level by level, so that what is left out is what lies deepest. */
    private static Set<UUID> unfold(TreeOnDay tree, Collection<UUID> tops, Predicate<UUID> visible, int room) {
        Set<UUID> unfolded = new HashSet<>();
        Deque<Step> left = new ArrayDeque<>();
        tops.forEach(top -> left.add(new Step(top, 0)));
        int drawn = tops.size();
        while (!left.isEmpty()) {
            Step step = left.remove();
            List<UUID> below = below(tree, step.unit(), visible);
            if (drawn + below.size() <= room && step.depth() < DEEPEST) {
                unfolded.add(step.unit());
                drawn += below.size();
                below.forEach(child -> left.add(new Step(child, step.depth() + 1)));
            }
        }
        return unfolded;
    }

    private static Branch draw(
            TreeOnDay tree, TreeOnDay.Node node, int depth, Predicate<UUID> visible, Set<UUID> unfolded) {
        List<UUID> below = below(tree, node.id(), visible);
        return unfolded.contains(node.id())
                ? new Branch(
                        node,
                        depth,
                        below.stream()
                                .flatMap(child -> tree.node(child).stream())
                                .map(child -> draw(tree, child, depth + 1, visible, unfolded))
                                .toList(),
                        0)
                : new Branch(node, depth, List.of(), below.size());
    }

    private static List<UUID> below(TreeOnDay tree, UUID unit, Predicate<UUID> visible) {
        return tree.node(unit).map(TreeOnDay.Node::children).orElse(List.of()).stream()
                .filter(visible)
                .toList();
    }
}
