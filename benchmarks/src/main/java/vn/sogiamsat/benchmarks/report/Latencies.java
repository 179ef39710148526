package vn.sogiamsat.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/** Durations of single requests or commits. */
public final class Latencies {
    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    /** @param nanos at least one */
    public static Latencies of(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /**
     * The duration that this share of all did not exceed, in milliseconds.
     *
     * @param share 0.5 for the median, 0.99 for all but the slowest of a hundred
     */
    public double millis(double share) {
        int index = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, index)] / 1e6;
    }
}
