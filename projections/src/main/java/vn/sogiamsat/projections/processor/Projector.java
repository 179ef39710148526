package vn.sogiamsat.projections.processor;

import java.util.List;
import vn.sogiamsat.projections.fold.PlacedFact;

/** Writes what batches of facts change. For one thread, and dropped after every failure. */
public interface Projector {
    /** Called before each batch with the position of its first fact. */
    default void prepare(long position) {}

    /**
     * Writes everything a batch changes; when it returns, all of it is in the indices.
     *
     * @throws RefusedDocumentException when a view refuses a document; what was written stays, and is recognised when
     *     the batch comes again
     */
    void project(List<PlacedFact> batch);
}
