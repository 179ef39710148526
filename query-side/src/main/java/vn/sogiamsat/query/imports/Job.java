package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import vn.sogiamsat.imports.file.UnreadableFileException;

/**
 * A file that is being imported: hands out its lines once, always in the same order, and asks the ledger about them.
 *
 * @param <L> its lines
 */
interface Job<L> extends AutoCloseable {
    /** So many lines are settled at once; each tells at most a few things. */
    int BATCH = 250;

    /** @param sink says whether it wants more */
    void read(Predicate<L> sink) throws IOException, UnreadableFileException;

    /**
     * @param lines at most {@link #BATCH}
     * @param recording whether they are told to the ledger, or weighed only
     * @return what becomes of each, in order
     */
    List<WeighedLine> settle(List<L> lines, boolean recording) throws IOException;

    /** What was read into the file; once it was read. */
    Understood understood();

    @Override
    void close() throws IOException;
}
