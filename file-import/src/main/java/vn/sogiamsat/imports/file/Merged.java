package vn.sogiamsat.imports.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/** Which cells of a sheet are merged. A sheet tells it after all its rows, so it is read for itself, first. */
final class Merged {
    /** More rows with merged cells than this are no table. */
    private static final int MOST_ROWS = 50_000;

    private final Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();

    private Merged() {}

    static Merged in(XMLStreamReader sheet) throws XMLStreamException, UnreadableFileException {
        Merged merged = new Merged();
        while (sheet.hasNext()) {
            if (sheet.next() == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("mergeCell")) {
                merged.add(CellRangeAddress.valueOf(sheet.getAttributeValue(null, "ref")));
            }
        }
        return merged;
    }

    private void add(CellRangeAddress range) throws UnreadableFileException {
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            byRow.computeIfAbsent(row, any -> new ArrayList<>()).add(range);
            if (byRow.size() > MOST_ROWS) {
                throw new UnreadableFileException(
                        "Trang tính có quá nhiều ô bị gộp. Hãy bỏ gộp ô (Unmerge Cells) rồi điền từng ô.",
                        "The sheet has too many merged cells. Unmerge them and fill in each.");
            }
        }
    }

    /** Both counted from 0. */
    boolean holds(int row, int column) {
        List<CellRangeAddress> ranges = byRow.get(row);
        return ranges != null && ranges.stream().anyMatch(range -> range.isInRange(row, column));
    }

    /** The last column of a row, counted from 0, that is part of a merged cell; -1 for none. */
    int lastColumn(int row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .mapToInt(CellRangeAddress::getLastColumn)
                .max()
                .orElse(-1);
    }
}
