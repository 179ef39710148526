package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.imports.document.DocumentArchive;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.value.Said;

/** Opens what is imported as what its owner says it is. */
@Component
class Jobs {
    /** What a package of a disconnected office is called in addresses, beside the tables. */
    static final String PACKAGE = "package";

    private static final Said PACKAGE_TITLE =
            new Said("Gói của chi bộ không nối mạng", "Package of a disconnected office");

    private final FormIntake intake;
    private final PackageIntake packages;
    private final FormUploads uploads;
    private final DocumentVault vault;

    Jobs(FormIntake intake, PackageIntake packages, FormUploads uploads, DocumentVault vault) {
        this.intake = intake;
        this.packages = packages;
        this.uploads = uploads;
        this.vault = vault;
    }

    /** What people call this kind of file; empty where there is no such kind. */
    static Optional<Said> title(String code) {
        return code.equals(PACKAGE)
                ? Optional.of(PACKAGE_TITLE)
                : Table.of(code).map(Table::title);
    }

    /** @param recording whether its lines are to be told, or weighed only */
    Job<?> open(ImportState state, ImportFolder folder, boolean recording) throws IOException, UnreadableFileException {
        Path file = folder.file(state.id());
        FormIntake.Teller by = new FormIntake.Teller(state.login(), state.units());
        if (state.table().equals(PACKAGE)) {
            return PackageJob.open(file, new PackageDoor(packages, uploads, by), recording);
        }
        Table table = Table.of(state.table()).orElseThrow();
        Optional<Encoding> encoding = Optional.ofNullable(state.chosen());
        LineTelling telling = new LineTelling(intake, by);
        if (!table.isInArchive()) {
            return TableJob.open(file, table, encoding, telling);
        }
        DocumentArchive archive = DocumentArchive.open(file, folder.scratch(state.id()), table, encoding);
        return new DocumentsJob(archive, table, telling, uploads, vault);
    }
}
