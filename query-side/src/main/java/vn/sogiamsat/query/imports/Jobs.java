package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.imports.document.DocumentArchive;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Table;

/** Opens what is imported as what its owner says it is. */
@Component
class Jobs {
    private final FormIntake intake;
    private final FormUploads uploads;
    private final DocumentVault vault;

    Jobs(FormIntake intake, FormUploads uploads, DocumentVault vault) {
        this.intake = intake;
        this.uploads = uploads;
        this.vault = vault;
    }

    /** @param recording whether its lines are to be told, or weighed only */
    Job<?> open(ImportState state, ImportFolder folder, boolean recording) throws IOException, UnreadableFileException {
        Table table = Table.of(state.table()).orElseThrow();
        Path file = folder.file(state.id());
        Optional<Encoding> encoding = Optional.ofNullable(state.chosen());
        LineTelling telling = new LineTelling(intake, new FormIntake.Teller(state.login(), state.units()));
        if (!table.isInArchive()) {
            return TableJob.open(file, table, encoding, telling);
        }
        DocumentArchive archive = DocumentArchive.open(file, folder.scratch(state.id()), table, encoding);
        return new DocumentsJob(archive, table, telling, uploads, vault);
    }
}
