package vn.sogiamsat.projections.obligation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.AdoptionPreview.Named;
import vn.sogiamsat.rules.engine.Change;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;

/** Counts what would change, by rule and by unit, and names some of it. */
final class Summary {
    private static final int MOST_NAMED = 50;

    private Summary() {}

    static AdoptionPreview.Result of(List<Change> changes, long position, Instant at) {
        Map<String, Counting> rules = new TreeMap<>();
        Map<UUID, Counting> units = new TreeMap<>();
        for (Change change : changes) {
            String before = status(change.before(), at);
            String after = status(change.after(), at);
            rules.computeIfAbsent(change.any().rule(), rule -> new Counting()).add(before, after);
            units.computeIfAbsent(change.any().unit(), unit -> new Counting()).add(before, after);
        }
        return new AdoptionPreview.Result(
                position,
                at,
                false,
                rules.entrySet().stream()
                        .map(rule -> new AdoptionPreview.OfRule(
                                rule.getKey(), rule.getValue().counts()))
                        .toList(),
                units.entrySet().stream()
                        .map(unit -> new AdoptionPreview.OfUnit(
                                unit.getKey(), unit.getValue().counts()))
                        .toList(),
                changes.size(),
                changes.stream()
                        .map(change -> named(change, at))
                        .sorted(Comparator.comparingInt(Summary::rank)
                                .thenComparing(Named::dueAt)
                                .thenComparing(Named::obligation))
                        .limit(MOST_NAMED)
                        .toList());
    }

    /** What is there and comes to something else tells most; then what ends, what is new, and what stays the same. */
    private static int rank(Named it) {
        if (it.before() == null) {
            return 2;
        }
        return it.after() == null ? 1 : it.before().equals(it.after()) ? 3 : 0;
    }

    private static Named named(Change change, Instant at) {
        Obligation any = change.any();
        return new Named(
                any.id(),
                any.rule(),
                any.kind().code(),
                any.period(),
                any.unit(),
                any.dueAt(),
                status(change.before(), at),
                status(change.after(), at));
    }

    private static @Nullable String status(@Nullable Obligation obligation, Instant at) {
        return obligation == null
                ? null
                : obligation.at(at, Status.SOON).map(Status::code).orElse(AdoptionPreview.LATER);
    }

    private static final class Counting {
        private final Map<String, Long> before = new TreeMap<>();
        private final Map<String, Long> after = new TreeMap<>();
        private long begun;
        private long ended;
        private long changed;

        void add(@Nullable String was, @Nullable String becomes) {
            if (was == null) {
                begun++;
            } else if (becomes == null) {
                ended++;
            } else {
                changed++;
            }
            count(was, before);
            count(becomes, after);
        }

        private static void count(@Nullable String status, Map<String, Long> into) {
            if (status != null) {
                into.merge(status, 1L, Long::sum);
            }
        }

        AdoptionPreview.Counts counts() {
            return new AdoptionPreview.Counts(begun, ended, changed, before, after);
        }
    }
}
