package vn.sogiamsat.imports.file;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number as the spreadsheet or an editor shows it: 1 for the first
 */
public record Row(long number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** @param column 0 for A; blank beyond the last */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell.Blank.class::isInstance);
    }
}
