package vn.sogiamsat.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** The rows of a sheet's XML, one after the other. */
final class SheetRows {
    private final XMLStreamReader xml;
    private final CellReader reader;
    private final Merged merged;

    SheetRows(XMLStreamReader xml, CellReader reader, Merged merged) {
        this.xml = xml;
        this.reader = reader;
        this.merged = merged;
    }

    void hand(Predicate<Row> sink) throws XMLStreamException {
        int number = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String said = xml.getAttributeValue(null, "r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                Row row = new Row(number, cells(number - 1));
                if (!row.isBlank() && !sink.test(row)) {
                    return;
                }
            }
        }
    }

    private List<Cell> cells(int row) throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String said = xml.getAttributeValue(null, "r");
                column = said == null ? column + 1 : new CellReference(said).getCol();
                Cell cell = reader.read(xml);
                if (column < TableFile.MOST_COLUMNS) {
                    put(cells, column, merged.holds(row, column) ? merged(cell) : cell);
                }
            }
        }
        return withMerged(row, cells);
    }

    /** Cells that a merge hides need not be in the file at all. */
    private List<Cell> withMerged(int row, List<Cell> cells) {
        boolean isBlank = cells.stream().allMatch(Cell.Blank.class::isInstance);
        for (int column = 0;
                !isBlank && column <= merged.lastColumn(row) && column < TableFile.MOST_COLUMNS;
                column++) {
            if (merged.holds(row, column) && (column >= cells.size() || cells.get(column) instanceof Cell.Blank)) {
                put(cells, column, merged(Cell.BLANK));
            }
        }
        return cells;
    }

    private static Cell merged(Cell cell) {
        return new Cell.Unusable(Cell.Reason.MERGED, cell instanceof Cell.Text text ? text.text() : "");
    }

    private static void put(List<Cell> cells, int column, Cell cell) {
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }
}
