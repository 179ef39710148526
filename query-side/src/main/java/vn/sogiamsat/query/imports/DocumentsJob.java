package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.imports.document.DocumentArchive;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Attached;
import vn.sogiamsat.imports.table.Line;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.value.Said;

/** Documents with their manifest: a document that is new goes into the vault, and then it is told of. */
final class DocumentsJob implements Job<Line> {
    private final DocumentArchive archive;
    private final Table table;
    private final LineTelling telling;
    private final FormUploads uploads;
    private final DocumentVault vault;

    DocumentsJob(DocumentArchive archive, Table table, LineTelling telling, FormUploads uploads, DocumentVault vault) {
        this.archive = archive;
        this.table = table;
        this.telling = telling;
        this.uploads = uploads;
        this.vault = vault;
    }

    @Override
    public void read(Predicate<Line> sink) throws IOException, UnreadableFileException {
        archive.read(sink);
    }

    @Override
    public List<WeighedLine> settle(List<Line> lines, boolean recording) throws IOException {
        List<Line> typed = lines.stream().map(this::typed).toList();
        List<List<FormIntake.Outcome>> foreseen = telling.weigh(typed);
        if (!recording) {
            return LineTelling.together(typed, foreseen);
        }
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            boolean isNew = typed.get(i).isRight() && LineOutcome.gravest(foreseen.get(i)) == LineOutcome.NEW;
            kept.add(isNew ? kept(typed.get(i)) : typed.get(i));
        }
        return LineTelling.together(kept, telling.take(kept));
    }

    /** With the type that the vault found, where it has the document: then the ledger may know what the line tells. */
    private Line typed(Line line) {
        Attached attached = line.attached();
        if (!line.isRight() || attached == null) {
            return line;
        }
        return vault.describe(attached.sha256())
                .map(known -> of(line, known.mediaType(), known.size()))
                .orElse(line);
    }

    private static Line of(Line line, String mediaType, long size) {
        return line.telling(
                line.told().stream().map(each -> each.ofFile(mediaType, size)).toList());
    }

    /** The line once its document lies in the vault; or why it does not. */
    private Line kept(Line line) throws IOException {
        Attached attached = Objects.requireNonNull(line.attached());
        FormUploads.Kept kept;
        try (InputStream content = archive.open(attached)) {
            kept = uploads.keep(
                    new FormUploads.Upload(attached.classification(), attached.bareName()).declared(attached.sha256()),
                    content);
        }
        FormUploads.Document document = kept.document();
        if (document == null) {
            FieldProblem problem = Objects.requireNonNull(kept.problem());
            return line.but(attached.fileWrong(new Said(problem.detail(), problem.detail())));
        }
        return of(line, document.mediaType(), document.size());
    }

    @Override
    public Understood understood() {
        return Understood.of(archive.reader(), table, archive.encoding());
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
