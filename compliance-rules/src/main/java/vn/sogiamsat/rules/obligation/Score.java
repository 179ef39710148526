package vn.sogiamsat.rules.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How many of some obligations came to what at a moment, with every denominator kept. */
public record Score(Map<Status, Long> counts) {
    public Score {
        EnumMap<Status, Long> all = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            all.put(status, counts.getOrDefault(status, 0L));
        }
        counts = Map.copyOf(all);
    }

    /** Counts what there is at the moment. */
    public static Score of(Collection<Obligation> obligations, Instant moment, Duration soon) {
        EnumMap<Status, Long> counts = new EnumMap<>(Status.class);
        obligations.forEach(
                obligation -> obligation.at(moment, soon).ifPresent(status -> counts.merge(status, 1L, Long::sum)));
        return new Score(counts);
    }

    /** This and so many more of each; fewer where it is less than none. */
    public Score plus(Map<Status, Long> more) {
        EnumMap<Status, Long> sum = new EnumMap<>(Status.class);
        sum.putAll(counts);
        more.forEach((status, count) -> sum.merge(status, count, Long::sum));
        return new Score(sum);
    }

    /** How many there are in all. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Those that were met in time. */
    public long kept() {
        return count(Status.MET);
    }

    /** Those of which it is settled whether they were met in time: met, met late and overdue. */
    public long judged() {
        return count(Status.MET) + count(Status.MET_LATE) + count(Status.OVERDUE);
    }

    /** Kept of judged, from 0 to 1; empty while nothing is judged. */
    public OptionalDouble rate() {
        return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) kept() / judged());
    }
}
