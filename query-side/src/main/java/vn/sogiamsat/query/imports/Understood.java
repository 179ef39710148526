package vn.sogiamsat.query.imports;

import java.util.List;
import java.util.Objects;
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
 * @param suspicions what a person should look at twice
 * @param facts what a file says of itself as a whole
 */
record Understood(
        @Nullable Encoding encoding,
        List<Found> columns,
        List<String> unknown,
        List<DayForm> days,
        List<Said> suspicions,
        List<Fact> facts) {
    Understood {
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
        days = List.copyOf(days);
        suspicions = List.copyOf(suspicions);
        // What an earlier release left has none.
        facts = List.copyOf(Objects.requireNonNullElse(facts, List.of()));
    }

    /** @param value as it is shown */
    record Fact(Said head, String value) {}

    /** Of a file that is no table. */
    static Understood of(List<Fact> facts, List<Said> suspicions) {
        return new Understood(null, List.of(), List.of(), List.of(), suspicions, facts);
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
                reader.dayForms().suspicions(),
                List.of());
    }
}
