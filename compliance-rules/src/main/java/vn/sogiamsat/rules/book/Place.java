package vn.sogiamsat.rules.book;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column in Unicode code points, from 1
 */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    /** The start of the file where YAML knows no place. */
    static Place of(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(START);
    }
}
