package vn.sogiamsat.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/**
 * The first sheet of a workbook (ECMA-376), read as a stream: POI opens the package, and refuses what would unpack to a
 * multiple that no spreadsheet has.
 */
final class Workbook implements TableFile {
    /** In characters, of the texts that cells share. */
    private static final long MOST_SHARED_TEXT = 64L << 20;

    private static final XMLInputFactory XML = factory();

    private final Path file;

    private Workbook(Path file) {
        this.file = file;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Workbook open(Path file) throws IOException, UnreadableFileException {
        Workbook workbook = new Workbook(file);
        workbook.read(row -> false);
        return workbook;
    }

    @Override
    public Optional<Encoding> encoding() {
        return Optional.empty();
    }

    @Override
    public void read(Predicate<Row> sink) throws IOException, UnreadableFileException {
        ZipSecureFile.setMaxTextSize(MOST_SHARED_TEXT);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(parts);
            CellReader cells = new CellReader(
                    new ReadOnlySharedStringsTable(parts, false), reader.getStylesTable(), counts1904(reader));
            Merged merged;
            try (InputStream sheet = first(reader)) {
                merged = Merged.in(XML.createXMLStreamReader(sheet));
            }
            try (InputStream sheet = first(reader)) {
                new SheetRows(XML.createXMLStreamReader(sheet), cells, merged).hand(sink);
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | XMLStreamException e) {
            throw broken(e);
        } catch (RecordFormatException | IllegalArgumentException | IllegalStateException | DateTimeException e) {
            // How POI says that a part is broken, or unpacks to more than it should.
            throw broken(e);
        }
    }

    private static InputStream first(XSSFReader reader)
            throws IOException, OpenXML4JException, UnreadableFileException {
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new UnreadableFileException("Tệp không có trang tính nào.", "The file has no sheet.");
        }
        return sheets.next();
    }

    /** Whether days are counted from 1904, as old programs for the Macintosh did. */
    private static boolean counts1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream book = reader.getWorkbookData()) {
            XMLStreamReader xml = XML.createXMLStreamReader(book);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        }
    }

    private static UnreadableFileException broken(Exception e) {
        return new UnreadableFileException(
                "Tệp không phải bảng tính XLSX, hoặc đã hỏng (%s). Hãy mở bằng Excel và lưu lại thành .xlsx."
                        .formatted(e.getClass().getSimpleName()),
                "The file is no XLSX workbook, or a broken one (%s). Open it in Excel and save it as .xlsx again."
                        .formatted(e.getClass().getSimpleName()));
    }
}
