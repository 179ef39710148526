package vn.sogiamsat.imports.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a sheet's XML: the value itself, not how it is shown. */
final class CellReader {
    private final ReadOnlySharedStringsTable shared;
    private final StylesTable styles;
    private final boolean counts1904;

    CellReader(ReadOnlySharedStringsTable shared, StylesTable styles, boolean counts1904) {
        this.shared = shared;
        this.styles = styles;
        this.counts1904 = counts1904;
    }

    /** From a cell's start to its end. */
    Cell read(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean isFormula = false;
        boolean isValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                isFormula |= xml.getLocalName().equals("f");
                // "t" within "is"; readings of Asian characters ("rPh") do not come up in Vietnamese.
                isValue = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (isValue && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                isValue = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            }
        }
        return cell(type == null ? "n" : type, style, value.toString(), isFormula);
    }

    private Cell cell(String type, @Nullable String style, String value, boolean isFormula) {
        if (isFormula) {
            return new Cell.Unusable(Cell.Reason.FORMULA, value);
        }
        return switch (type) {
            case "e" -> new Cell.Unusable(Cell.Reason.ERROR, value);
            case "s" ->
                value.isBlank()
                        ? Cell.BLANK
                        : Cell.ofText(shared.getItemAt(Integer.parseInt(value)).getString());
            case "n" -> value.isBlank() ? Cell.BLANK : number(style, value);
            case "d" -> new Cell.Moment(LocalDateTime.parse(value));
            case "b" -> Cell.ofText(value.equals("1") ? "TRUE" : "FALSE");
            default -> Cell.ofText(value);
        };
    }

    private Cell number(@Nullable String style, String value) {
        double number = Double.parseDouble(value);
        if (isMoment(style) && DateUtil.isValidExcelDate(number)) {
            return new Cell.Moment(DateUtil.getLocalDateTime(number, counts1904, true));
        }
        return new Cell.Amount(new BigDecimal(value).stripTrailingZeros());
    }

    private boolean isMoment(@Nullable String style) {
        if (style == null) {
            return false;
        }
        XSSFCellStyle known = styles.getStyleAt(Integer.parseInt(style));
        return known != null && DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
    }
}
