package vn.sogiamsat.imports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.imports.file.Row;
import vn.sogiamsat.imports.file.TableFile;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.value.Said;

/** Reads a file as a table of one kind, line by line; once. */
public final class TableReader {
    /** So many rows of one file are read; what is remembered of each, to tell contradictions, is a few bytes. */
    public static final int MOST_LINES = 200_000;

    private final Table table;
    private final DayForms forms = new DayForms();
    private final Contradictions contradictions = new Contradictions();
    private @Nullable Heads heads;
    private long above;
    private long lines;

    public TableReader(Table table) {
        this.table = table;
    }

    /**
     * Hands out what the rows below the heads tell.
     *
     * @param sink says whether it wants more
     * @throws UnreadableFileException when the file has no such heads, or too many rows
     */
    public void read(TableFile file, Predicate<Line> sink) throws IOException, UnreadableFileException {
        List<UnreadableFileException> trouble = new ArrayList<>();
        file.read(row -> {
            try {
                return take(row, sink);
            } catch (UnreadableFileException e) {
                trouble.add(e);
                return false;
            }
        });
        if (!trouble.isEmpty()) {
            throw trouble.getFirst();
        }
        if (heads == null) {
            throw noHeads();
        }
    }

    private boolean take(Row row, Predicate<Line> sink) throws UnreadableFileException {
        if (heads == null) {
            heads = found(row);
            return true;
        }
        if (++lines > MOST_LINES) {
            throw new UnreadableFileException(
                    "Tệp có hơn %d dòng. Hãy chia thành nhiều tệp.".formatted(MOST_LINES),
                    "The file has more than %d rows. Split it.".formatted(MOST_LINES));
        }
        return sink.test(line(row, heads));
    }

    private @Nullable Heads found(Row row) throws UnreadableFileException {
        Optional<Heads> found = Heads.in(row, table.columns());
        if (found.isEmpty()) {
            if (++above > Heads.MOST_ROWS_ABOVE) {
                throw noHeads();
            }
            return null;
        }
        List<Column> missing = found.get().missing(table.columns());
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    "Dòng %d là dòng tiêu đề, nhưng thiếu cột: %s. Hãy so với tệp mẫu."
                            .formatted(row.number(), heads(missing, false)),
                    "Row %d has the heads, but these columns are missing: %s. Compare it with the template."
                            .formatted(row.number(), heads(missing, true)));
        }
        if (!found.get().twice().isEmpty()) {
            throw new UnreadableFileException(
                    "Cột %s có hai lần trong dòng tiêu đề. Hãy bỏ một cột."
                            .formatted(heads(found.get().twice(), false)),
                    "The column %s is there twice. Remove one."
                            .formatted(heads(found.get().twice(), true)));
        }
        return found.get();
    }

    private static String heads(List<Column> columns, boolean english) {
        return columns.stream()
                .map(column ->
                        "“" + (english ? column.head().en() : column.head().vi()) + "”")
                .collect(Collectors.joining(", "));
    }

    private UnreadableFileException noHeads() {
        List<Column> required =
                table.columns().stream().filter(Column::required).toList();
        return new UnreadableFileException(
                "Không tìm thấy dòng tiêu đề của bảng “%s” (cần các cột: %s). Hãy dùng tệp mẫu; bảng phải ở trang tính đầu tiên."
                        .formatted(table.title().vi(), heads(required, false)),
                "No row with the heads of the table “%s” was found (it needs the columns %s). Use the template; the table must be on the first sheet."
                        .formatted(table.title().en(), heads(required, true)));
    }

    private Line line(Row row, Heads heads) {
        Values values = new Values(row, heads, forms);
        List<Told> told = table.read(values);
        List<CellProblem> problems = new ArrayList<>(values.problems());
        if (problems.isEmpty()) {
            told.forEach(each -> contradictions.against(each, row.number()).ifPresent(problems::add));
        }
        return new Line(row.number(), problems.isEmpty() ? told : List.of(), problems, values.attached());
    }

    /** In which forms the days read so far were written. */
    public DayForms dayForms() {
        return forms;
    }

    /** Where the columns are; empty until their heads were read. */
    public Optional<Heads> heads() {
        return Optional.ofNullable(heads);
    }

    /** Lines of one file that tell different things of the same. */
    private static final class Contradictions {
        private record Before(long line, int told) {}

        private final Map<String, Before> before = new HashMap<>();

        Optional<CellProblem> against(Told told, long line) {
            Before first =
                    before.putIfAbsent(told.of(), new Before(line, told.data().hashCode()));
            return first == null || first.told() == told.data().hashCode()
                    ? Optional.empty()
                    : Optional.of(new CellProblem(
                            "",
                            new Said("Cả dòng", "The whole row"),
                            new Said(
                                    "Nói khác dòng %d về cùng một việc; hãy giữ một dòng".formatted(first.line()),
                                    "tells otherwise than row %d of the same; keep one of them"
                                            .formatted(first.line()))));
        }
    }
}
