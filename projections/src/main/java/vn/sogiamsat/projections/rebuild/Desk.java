package vn.sogiamsat.projections.rebuild;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.core.port.Rebuilds.RefusedException;
import vn.sogiamsat.core.port.Rebuilds.Shown;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.Generations;
import vn.sogiamsat.projections.index.Known;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.Projection;

/** Begins and ends rebuilds of one projection. Whichever step it dies between, calling again puts it right. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Projection projection;
    private final ProcessorParts parts;
    private final Generations generations;
    private final Tokens tokens;

    Desk(Projection projection, ProcessorParts parts, Generations generations) {
        this.projection = projection;
        this.parts = parts;
        this.generations = generations;
        this.tokens = new Tokens(parts);
    }

    Known read() throws IOException {
        return generations.read();
    }

    /**
     * Begins a rebuild unless one is on its way, and has it compared, again if it was compared already.
     *
     * @throws UnableToClaimTokenException while another process still works on what is gone
     */
    void begin(boolean acceptDifferences) throws IOException {
        Known known = read();
        if (!known.isShown()) {
            throw new RefusedException(
                    "nothing-live",
                    "%s chưa có chỉ mục đang dùng để dựng lại: lần dựng đầu tiên chưa bắt đầu. (%1$s has no live indices to"
                                    .formatted(projection.name())
                            + " rebuild: they have not been made yet.)");
        }
        Generation next = known.next();
        if (next == null) {
            next = known.live().following();
            removeLeftovers(known.leftovers());
            tokens.forget(projection.processor(next));
            generations.begin(next);
            LOG.info("{} is being filled beside {}", projection.processor(next), known.live());
        }
        mark(next, new Mark(acceptDifferences, null));
    }

    /** From now on nothing is filled; what has been filled is still there. */
    void withdraw() throws IOException {
        if (read().next() != null) {
            generations.withdraw();
        }
    }

    /**
     * Removes what a rebuild has filled that was withdrawn.
     *
     * @throws UnableToClaimTokenException while another process has not noticed
     */
    void removeFilled() throws IOException {
        Generation next = read().live().following();
        tokens.forget(projection.processor(next));
        removeLeftovers(read().leftovers());
    }

    /** Removes what is neither live nor being filled: first the tokens, so that nobody writes there meanwhile. */
    void removeLeftovers(Map<Generation, Set<String>> leftovers) throws IOException {
        for (Map.Entry<Generation, Set<String>> left : leftovers.entrySet()) {
            tokens.forget(projection.processor(left.getKey()));
            generations.remove(left.getValue());
            LOG.info("Removed {}, of which nothing is needed any more", left.getValue());
        }
    }

    Mark mark(Generation generation) throws IOException {
        return Mark.read(parts.client(), marked(generation));
    }

    private void mark(Generation generation, Mark mark) throws IOException {
        mark.write(parts.client(), marked(generation));
    }

    /** Notes what a comparison found, and tells the log. */
    void note(Generation generation, Comparison comparison) throws IOException {
        mark(generation, new Mark(comparison.accepted(), comparison));
        String processor = projection.processor(generation);
        if (comparison.differing() == 0) {
            LOG.info(
                    "{} is equal to the live one at position {}: {} documents",
                    processor,
                    comparison.position(),
                    comparison.equal());
        } else {
            LOG.warn(
                    "{} differs from the live one at position {}: {} documents are equal, {} differ{}; the first: {}",
                    processor,
                    comparison.position(),
                    comparison.equal(),
                    comparison.differing(),
                    comparison.accepted() ? ", which was accepted" : "",
                    comparison.first());
        }
    }

    private String marked(Generation generation) {
        return generations.of(generation).concrete(projection.views().getFirst());
    }

    List<Shown> shown(Generation live) {
        return projection.views().stream()
                .map((View view) ->
                        new Shown(generations.alias(view), generations.of(live).concrete(view)))
                .toList();
    }
}
