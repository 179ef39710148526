package vn.sogiamsat.query.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.table.Heads;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.table.TableReader;
import vn.sogiamsat.imports.value.Said;

/**
 * What was read into a file, for a person to see before it is believed.
 *
 * @param encoding null where the format leaves no choice
 * @param columns of the table that the file has, in its order
 * @param unknown heads that nobody knows; their columns are not read
 */
record Understood(
        @Nullable Encoding encoding,
        List<Found> columns,
        List<String> unknown,
        List<DayForm> days,
        List<Said> suspicions) {
    Understood {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
        days = List.copyOf(days);
        suspicions = List.copyOf(suspicions);
    }

    /** @param letters as the spreadsheet calls it */
    record Found(String letters, Said head) {}

    /**
     * @param form how days were written in a column
     * @param written one of them as it stands there
     * @param meant the same spelt out
     */
    record DayForm(Said column, Said form, long days, String written, String meant) {}

    static Understood of(TableReader reader, Table table, Optional<Encoding> encoding) {
        Heads heads = reader.heads().orElseThrow();
        return new Understood(
                encoding.orElse(null),
                table.columns().stream()
                        .filter(column -> !heads.letters(column).isEmpty())
                        .map(column -> new Found(heads.letters(column), column.head()))
                        .toList(),
                heads.unknown(),
                reader.dayForms().met().stream()
                        .map(met -> new DayForm(
                                met.column().head(),
                                new Said(met.form().vi(), met.form().en()),
                                met.days(),
                                met.written(),
                                met.meant()))
                        .toList(),
                reader.dayForms().suspicions());
    }
}
