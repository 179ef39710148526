package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.file.TableFile;
import vn.sogiamsat.imports.file.TableFiles;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Line;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.table.TableReader;

/** A table of which each line tells by itself. */
final class TableJob implements Job<Line> {
    private final Table table;
    private final TableFile file;
    private final TableReader reader;
    private final LineTelling telling;

    private TableJob(Table table, TableFile file, LineTelling telling) {
        this.table = table;
        this.file = file;
        this.reader = new TableReader(table);
        this.telling = telling;
    }

    static TableJob open(Path path, Table table, Optional<Encoding> encoding, LineTelling telling)
            throws IOException, UnreadableFileException {
        return new TableJob(table, TableFiles.open(path, encoding), telling);
    }

    @Override
    public void read(Predicate<Line> sink) throws IOException, UnreadableFileException {
        reader.read(file, sink);
    }

    @Override
    public List<WeighedLine> settle(List<Line> lines, boolean recording) {
        List<List<FormIntake.Outcome>> answers = recording ? telling.take(lines) : telling.weigh(lines);
        return LineTelling.together(lines, answers);
    }

    @Override
    public Understood understood() {
        return Understood.of(reader, table, file.encoding());
    }

    @Override
    public void close() {}
}
