package vn.sogiamsat.projections.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The generations of a projection's indices as Elasticsearch tells them.
 *
 * @param live what the aliases show; the first where they show nothing
 * @param isShown whether they show anything
 * @param next what is being filled beside it; null when nothing is
 * @param leftovers the indices of all other generations, of which nothing is needed any more
 */
public record Known(
        Generation live, boolean isShown, @Nullable Generation next, Map<Generation, Set<String>> leftovers) {

    /** An index as it was found. */
    record Found(String name, Generation generation, boolean isLive, boolean isNext) {}

    static Known of(Iterable<Found> indices) {
        Generation live = null;
        Generation next = null;
        for (Found index : indices) {
            live = index.isLive() ? later(live, index.generation()) : live;
            next = index.isNext() ? later(next, index.generation()) : next;
        }
        Generation shown = live == null ? Generation.FIRST : live;
        Generation filled = next == null || next.compareTo(shown) <= 0 ? null : next;
        Map<Generation, Set<String>> leftovers = new TreeMap<>();
        for (Found index : indices) {
            if (!index.isLive()
                    && !index.generation().equals(shown)
                    && !index.generation().equals(filled)) {
                leftovers
                        .computeIfAbsent(index.generation(), generation -> new TreeSet<>())
                        .add(index.name());
            }
        }
        return new Known(shown, live != null, filled, leftovers);
    }

    /** Those of them that were live once. */
    public Map<Generation, Set<String>> olderLeftovers() {
        Map<Generation, Set<String>> older = new TreeMap<>(leftovers);
        older.keySet().removeIf(generation -> generation.compareTo(live) > 0);
        return older;
    }

    private static Generation later(@Nullable Generation one, Generation other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }
}
