package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.FormIntake.Told;
import vn.sogiamsat.imports.file.TableFile;
import vn.sogiamsat.imports.file.TableFiles;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Line;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.table.TableReader;

/** Goes through the lines of a file: weighs them, or tells them. Keeps a batch of them in memory and no more. */
final class ImportWork {
    /** So many lines at once; each tells at most a few things. */
    private static final int BATCH = 250;

    private static final JsonMapper JSON = new JsonMapper();

    private final ImportFolder folder;
    private final FormIntake intake;

    ImportWork(ImportFolder folder, FormIntake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    /** Says what would become of each line. */
    void weigh(UUID id, BooleanSupplier wanted) throws IOException, UnreadableFileException {
        ImportState state = folder.the(id);
        Table table = Table.of(state.table()).orElseThrow();
        TableReader reader = new TableReader(table);
        TableFile file = TableFiles.open(folder.file(id), Optional.ofNullable(state.chosen()));
        through(id, reader, file, wanted, told -> intake.weigh(by(state), told));
        ImportState now = folder.the(id);
        if (now.phase() == ImportState.Phase.WEIGHING) {
            folder.save(now.weighed(now.done(), Understood.of(reader, table, file.encoding())));
        }
    }

    /** Tells the lines that are not told yet. */
    void run(UUID id, BooleanSupplier wanted) throws IOException, UnreadableFileException {
        ImportState state = folder.the(id);
        TableReader reader = new TableReader(Table.of(state.table()).orElseThrow());
        TableFile file = TableFiles.open(folder.file(id), Optional.ofNullable(state.chosen()));
        through(id, reader, file, wanted, told -> intake.take(by(state), told));
        if (wanted.getAsBoolean()) {
            folder.save(folder.the(id).in(ImportState.Phase.DONE, null));
            folder.deleteFile(id);
        }
    }

    private static Teller by(ImportState state) {
        return new Teller(state.login(), state.units());
    }

    private void through(
            UUID id,
            TableReader reader,
            TableFile file,
            BooleanSupplier wanted,
            Function<List<Told>, List<FormIntake.Outcome>> told)
            throws IOException, UnreadableFileException {
        ImportState begun = folder.the(id);
        List<Line> batch = new ArrayList<>();
        long[] seen = {0};
        try (OutcomeFile outcomes =
                new OutcomeFile(folder.outcomes(id, begun.phase().isRecording()), begun.written())) {
            reader.read(file, line -> {
                if (++seen[0] > begun.done()) {
                    batch.add(line);
                }
                if (batch.size() == BATCH) {
                    settle(id, batch, outcomes, told);
                    batch.clear();
                }
                return wanted.getAsBoolean();
            });
            if (wanted.getAsBoolean()) {
                settle(id, batch, outcomes, told);
            }
        }
    }

    private void settle(
            UUID id, List<Line> batch, OutcomeFile outcomes, Function<List<Told>, List<FormIntake.Outcome>> told) {
        List<Told> all = batch.stream().flatMap(ImportWork::told).toList();
        List<FormIntake.Outcome> answers = all.isEmpty() ? List.of() : told.apply(all);
        List<WeighedLine> lines = new ArrayList<>();
        int next = 0;
        for (Line line : batch) {
            int until = next + line.told().size();
            lines.add(
                    line.isRight()
                            ? WeighedLine.answered(line, answers.subList(next, until))
                            : WeighedLine.wrong(line));
            next = until;
        }
        try {
            folder.save(folder.the(id).after(lines, outcomes.add(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Told> told(Line line) {
        return line.told().stream()
                .map(each -> new Told(
                        null, each.type() + ".v1", each.subject(), each.time(), JSON.writeValueAsString(each.data())));
    }
}
