package vn.sogiamsat.projections.obligation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * What is judged by in this process: while a rebuild fills the next generation there are two that judge, each for
 * itself, and whoever looks is shown the one that knows more of the ledger.
 */
final class Live {
    private final List<Judging> all = new CopyOnWriteArrayList<>();

    Judging begin() {
        Judging judging = new Judging();
        all.add(judging);
        return judging;
    }

    void end(Judging judging) {
        all.remove(judging);
    }

    /** Whether {@link #look} finds nearly everything that was told, within about a batch. */
    boolean isReady() {
        return furthest().isPresent();
    }

    /** Looks at what is known; empty where nothing is. */
    <T> Optional<T> look(Function<Judging.Standing, T> at) {
        return furthest().flatMap(judging -> judging.look(at));
    }

    private Optional<Judging> furthest() {
        return all.stream().filter(Judging::isReady).max(Comparator.comparingLong(Judging::next));
    }

    /** Whether somebody decided on rulebooks or months since a position, as far as the ledger was read. */
    boolean decidedSince(long position) {
        return all.stream().anyMatch(judging -> judging.decidedSince(position));
    }

    /** Whether obligations became others since a position. */
    boolean changedSince(long position) {
        return all.stream().anyMatch(judging -> judging.changedSince(position));
    }
}
