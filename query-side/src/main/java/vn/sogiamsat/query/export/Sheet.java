package vn.sogiamsat.query.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with what has to be known to read it, away from the page it comes from.
 *
 * @param said in the order of the lines: the unit, the time, from which moment, and so on
 * @param end what the last line of a CSV begins with; without that line it was cut off
 * @param rows in their order, read once and closed by whoever writes the file
 */
public record Sheet(String title, List<Said> said, String end, List<Column> columns, Stream<List<Value>> rows) {
    public Sheet {
        said = List.copyOf(said);
        columns = List.copyOf(columns);
    }

    /** One line above the table. */
    public record Said(String label, String text) {}
}
