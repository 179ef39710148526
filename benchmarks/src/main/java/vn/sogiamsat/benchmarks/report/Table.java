package vn.sogiamsat.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Markdown table: the first column text, the others numbers. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    public Table(String... titles) {
        columns = titles.length;
        rows.add(List.of(titles));
        List<String> line = new ArrayList<>(Collections.nCopies(columns, "---:"));
        line.set(0, "---");
        rows.add(line);
    }

    public void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(columns + " cells expected, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }
}
