package vn.sogiamsat.command.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.log.Leaves;

/** Reads and hashes stored events ahead of whoever takes them in order: on all processors, a few ranges at a time. */
final class Prefetch implements AutoCloseable {
    /** How many positions are read at once. */
    static final int RANGE = 1024;

    private final Leaves leaves;
    private final long end;
    private final int ahead = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            ahead, Thread.ofPlatform().name("verify-", 0).daemon().factory());
    private final Deque<Future<@Nullable Stored[]>> ranges = new ArrayDeque<>();
    private long next;
    private long first;
    private @Nullable Stored[] current = new Stored[0];

    /**
     * @param from the first position
     * @param end the position after the last
     */
    Prefetch(Leaves leaves, long from, long end) {
        this.leaves = leaves;
        this.next = from;
        this.first = from;
        this.end = end;
    }

    /** The event at a position, not smaller than the one asked for before; null where the store has none there. */
    @Nullable Stored at(long position) throws InterruptedException {
        while (position >= first + current.length) {
            first += current.length;
            while (ranges.size() <= ahead && next < end) {
                long from = next;
                int length = (int) Math.min(RANGE, end - from);
                ranges.add(workers.submit(() -> read(from, length)));
                next += length;
            }
            current = take();
        }
        return current[(int) (position - first)];
    }

    private @Nullable Stored[] take() throws InterruptedException {
        try {
            return ranges.remove().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private @Nullable Stored[] read(long from, int length) {
        @Nullable Stored[] range = new Stored[length];
        for (Leaves.PlacedLeaf placed : leaves.read(from, length)) {
            range[(int) (placed.position() - from)] =
                    new Stored(placed.leaf(), placed.leaf().bytes());
        }
        return range;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
