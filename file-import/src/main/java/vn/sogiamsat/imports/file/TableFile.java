package vn.sogiamsat.imports.file;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** A file with a table in it, which can be read as often as one likes. */
public interface TableFile {
    /** The longest row that is read. */
    int MOST_COLUMNS = 200;

    /** How texts are encoded; empty where the format leaves no choice. */
    Optional<Encoding> encoding();

    /**
     * Hands out the rows that are not empty, in their order, and holds no more than one of them.
     *
     * @param sink says whether it wants more
     * @throws UnreadableFileException when the file turns out to be broken
     */
    void read(Predicate<Row> sink) throws IOException, UnreadableFileException;
}
