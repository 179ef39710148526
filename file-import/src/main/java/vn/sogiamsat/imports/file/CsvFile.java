package vn.sogiamsat.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** A text whose lines are rows: by RFC 4180, or with the semicolons or tabs that a Vietnamese Excel writes. */
final class CsvFile implements TableFile {
    private static final String SEPARATORS = ",;\t";
    /** The first line of a file by which Excel is told of the separator. */
    private static final String SAID = "sep=";
    /** In characters: longer than any text the ledger takes. */
    private static final int LONGEST_ROW = 1 << 18;

    private final Path file;
    private final Encoding encoding;
    private final char separator;
    private final boolean isSaid;

    private CsvFile(Path file, Encoding encoding, String first) {
        this.file = file;
        this.encoding = encoding;
        this.isSaid = first.startsWith(SAID) && first.length() == SAID.length() + 1;
        this.separator = isSaid ? first.charAt(SAID.length()) : mostIn(first);
    }

    static CsvFile open(Path file, Optional<Encoding> encoding) throws IOException, UnreadableFileException {
        Encoding used = encoding.isPresent() ? Encodings.check(file, encoding.get()) : Encodings.of(file);
        try (BufferedReader text = new BufferedReader(Encodings.reader(file, used))) {
            return new CsvFile(file, used, firstLine(text));
        }
    }

    /** The first that is not blank, as far as it matters. */
    private static String firstLine(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = text.read();
        while (next >= 0 && line.length() < LONGEST_ROW) {
            boolean ends = next == '\n' || next == '\r';
            if (ends && !line.toString().isBlank()) {
                break;
            }
            line.append(ends ? "" : Character.toString(next));
            next = text.read();
        }
        return line.toString();
    }

    /** The separator met most often outside quotes. */
    private static char mostIn(String line) {
        int[] met = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int known = SEPARATORS.indexOf(c);
            if (!quoted && known >= 0) {
                met[known]++;
            }
        }
        int most = 0;
        for (int i = 1; i < met.length; i++) {
            most = met[i] > met[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    @Override
    public Optional<Encoding> encoding() {
        return Optional.of(encoding);
    }

    @Override
    public void read(Predicate<Row> sink) throws IOException, UnreadableFileException {
        long line = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(Encodings.reader(file, encoding))) {
            for (CsvRecord each : records) {
                line = each.getStartingLineNumber();
                Row row = new Row(
                        line,
                        each.getFields().stream()
                                .limit(MOST_COLUMNS)
                                .map(Cell::ofText)
                                .toList());
                if (!row.isBlank() && !(isSaid && line == 1) && !sink.test(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw broken(line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static UnreadableFileException broken(long line) {
        return new UnreadableFileException(
                "Sau dòng %d tệp không còn là CSV: một dấu ngoặc kép mở ra mà không đóng, hoặc một dòng dài quá %d ký tự."
                        .formatted(line, LONGEST_ROW),
                "After line %d the file is no CSV any more: a quote opens and does not close, or a line is longer than %d characters."
                        .formatted(line, LONGEST_ROW));
    }
}
