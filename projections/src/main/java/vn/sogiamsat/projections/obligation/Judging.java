package vn.sogiamsat.projections.obligation;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one life of the processor judges by. One thread at a time: whoever only looks at it keeps facts from being added
 * meanwhile, and gets his turn between two batches.
 */
final class Judging {
    private static final long MOST_BEHIND = 1_000;

    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Standing standing;
    private volatile boolean ready;
    private volatile long next;
    private volatile LongSupplier told = () -> 0;
    private volatile long decided = -1;
    private volatile long changed = -1;

    /**
     * @param next the position of the first fact that it does not know yet
     * @param told asks the ledger how many facts there are
     */
    record Standing(Judgement judgement, long next, LongSupplier told) {}

    /**
     * Lets facts be added. Until that ends well, nobody may look.
     *
     * @param brief whether it takes no longer than a batch; else nobody need wait for it
     */
    void change(boolean brief, Supplier<Standing> work) {
        lock.lock();
        try {
            ready &= brief;
            standing = null;
            Standing now = work.get();
            standing = now;
            next = now.next();
            told = now.told();
            decided = now.judgement().decided();
            changed = now.judgement().changed();
            ready = true;
        } finally {
            ready &= standing != null;
            lock.unlock();
        }
    }

    /** Whether {@link #look} finds nearly everything that was told, within about a batch. */
    boolean isReady() {
        return ready && told.getAsLong() - next <= MOST_BEHIND;
    }

    /** Looks at what is known; empty where nothing is. */
    <T> Optional<T> look(Function<Standing, T> at) {
        lock.lock();
        try {
            return Optional.ofNullable(standing).map(at);
        } finally {
            lock.unlock();
        }
    }

    /** The position of the first fact that it does not know yet. */
    long next() {
        return next;
    }

    /** Whether somebody decided on rulebooks or months since a position, as far as the ledger was read. */
    boolean decidedSince(long position) {
        return decided >= position;
    }

    /** Whether obligations became others since a position. */
    boolean changedSince(long position) {
        return changed >= position;
    }
}
