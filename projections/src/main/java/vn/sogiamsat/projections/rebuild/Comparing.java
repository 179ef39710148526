package vn.sogiamsat.projections.rebuild;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.core.port.Rebuilds.Difference;

/** Compares indices document by document, a page at a time, however large they are. */
final class Comparing {
    private static final int NAMED = 10;

    private final Runnable check;
    private final List<Difference> first = new ArrayList<>();
    private long equal;
    private long differing;

    /** @param check called between pages; what it throws ends the comparison */
    Comparing(Runnable check) {
        this.check = check;
    }

    /** Compares one view. */
    void add(Snapshot live, Snapshot next) throws IOException {
        long[] common = {0};
        live.walk(page -> {
            check.run();
            Map<String, ObjectNode> others = next.get(page.keySet());
            common[0] += others.size();
            page.forEach((id, document) -> compare(live.index(), id, document, others.get(id)));
            return true;
        });
        long only = next.size() - common[0];
        if (only > 0) {
            nameThoseOnlyIn(next, live, only);
        }
    }

    private void compare(String index, String id, ObjectNode live, @Nullable ObjectNode next) {
        if (next != null && live.equals(next)) {
            equal++;
        } else {
            differ(new Difference(index, id, next == null ? null : field("", live, next)));
        }
    }

    private void nameThoseOnlyIn(Snapshot next, Snapshot live, long all) throws IOException {
        long[] left = {all};
        next.walk(page -> {
            check.run();
            page.keySet().removeAll(live.get(page.keySet()).keySet());
            page.keySet().forEach(id -> differ(new Difference(next.index(), id, null)));
            left[0] -= page.size();
            return left[0] > 0;
        });
    }

    private void differ(Difference difference) {
        differing++;
        if (first.size() < NAMED) {
            first.add(difference);
        }
    }

    /** The path of the first field, by name, that differs. */
    static String field(String path, JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) {
            return path;
        }
        TreeSet<String> names = new TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        for (String name : names) {
            JsonNode left = one.path(name);
            JsonNode right = other.path(name);
            if (!left.equals(right)) {
                return field(path.isEmpty() ? name : path + "." + name, left, right);
            }
        }
        return path;
    }

    Comparison result(Instant at, long position, boolean accepted) {
        return new Comparison(at, position, equal, differing, first, accepted);
    }
}
