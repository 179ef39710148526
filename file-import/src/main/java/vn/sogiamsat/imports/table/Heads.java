package vn.sogiamsat.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import vn.sogiamsat.imports.file.Cell;
import vn.sogiamsat.imports.file.Row;
import vn.sogiamsat.imports.value.Fold;

/**
 * Where the columns of a table are in a file, by what stands above them. Marks, case, an asterisk and what is in
 * parentheses do not matter.
 */
public final class Heads {
    /** A title or two may stand above the heads. */
    static final int MOST_ROWS_ABOVE = 20;

    private final Map<Column, Integer> places;
    private final List<String> unknown;
    private final List<Column> twice;

    private Heads(Map<Column, Integer> places, List<String> unknown, List<Column> twice) {
        this.places = places;
        this.unknown = List.copyOf(unknown);
        this.twice = List.copyOf(twice);
    }

    /** Empty where the row is not that of the heads: fewer than half of the required columns are in it. */
    static Optional<Heads> in(Row row, List<Column> columns) {
        Map<String, Column> byHead = new HashMap<>();
        for (Column column : columns) {
            byHead.put(folded(column.head().vi()), column);
            byHead.put(folded(column.head().en()), column);
            column.also().forEach(head -> byHead.put(folded(head), column));
        }
        Map<Column, Integer> places = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        Set<Column> twice = new HashSet<>();
        for (int at = 0; at < row.cells().size(); at++) {
            String head = shown(row.cell(at));
            Column column = byHead.get(folded(head));
            if (column == null) {
                if (!head.isEmpty()) {
                    unknown.add(head);
                }
            } else if (places.putIfAbsent(column, at) != null) {
                twice.add(column);
            }
        }
        long required = columns.stream().filter(Column::required).count();
        long there = places.keySet().stream().filter(Column::required).count();
        return there * 2 >= required ? Optional.of(new Heads(places, unknown, List.copyOf(twice))) : Optional.empty();
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Unusable unusable -> unusable.shown();
            case Cell.Amount amount -> amount.value().toPlainString();
            case Cell.Moment moment -> moment.value().toString();
            case Cell.Blank blank -> "";
        };
    }

    private static String folded(String head) {
        return Fold.of(head.replaceAll("\\([^)]*\\)", " "));
    }

    /** Counted from 0; -1 where the file has no such column. */
    int at(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** As a spreadsheet calls it, such as {@code C}; empty where the file has no such column. */
    public String letters(Column column) {
        int at = at(column);
        return at < 0 ? "" : CellReference.convertNumToColString(at);
    }

    /** What stands above columns that no table has: they are not read. */
    public List<String> unknown() {
        return unknown;
    }

    /** Columns that are there more than once. */
    public List<Column> twice() {
        return twice;
    }

    public List<Column> missing(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.required() && at(column) < 0)
                .toList();
    }
}
