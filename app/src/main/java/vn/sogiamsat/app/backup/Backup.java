package vn.sogiamsat.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import vn.sogiamsat.app.supervisor.DataFolder;
import vn.sogiamsat.app.supervisor.Facts;
import vn.sogiamsat.app.terminal.Refusal;

/**
 * Writes a whole ledger that runs into another folder. The order is what makes it one ledger: the database as of a
 * moment; the log's files and the anchor not beyond it; documents and keys after it, since they are there before an
 * event names them. Elasticsearch is left out: the views are made of the events again.
 */
public final class Backup {
    static final String KEPT = "ledger";
    static final String SECRETS = "secrets";
    static final String FACTS = "ledger.properties";
    static final String ANCHOR = "anchor";

    private final DataFolder folder;

    public Backup(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Makes the backup; the folder appears when all of it is on disk.
     *
     * @throws Refusal when it cannot be made; then there is none
     */
    public void write(Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        refuse(target, part);
        try {
            Files.createDirectories(part.toAbsolutePath().getParent());
            Files.createDirectory(
                    part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                Copying copy = new Copying(part);
                copyAll(copy);
                finish(copy, part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Disk.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup " + target, e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be copied", e);
        }
    }

    private void refuse(Path target, Path part) {
        for (Path there : new Path[] {target, part}) {
            if (Files.exists(there)) {
                throw new Refusal(
                        "%s đã có rồi; bản sao lưu không ghi đè gì. Hãy chọn thư mục khác%s."
                                .formatted(there, there.equals(part) ? " hoặc xóa phần dở dang này" : ""),
                        "%s is there already; a backup overwrites nothing. Choose another folder%s."
                                .formatted(there, there.equals(part) ? " or delete this half of one" : ""));
            }
        }
        if (!Files.exists(folder.cluster())) {
            throw new Refusal(
                    "Sổ ở %s dùng cơ sở dữ liệu của bạn: hãy sao lưu cơ sở dữ liệu đó bằng công cụ của nó, rồi thư mục này (xem docs/operating.md)."
                            .formatted(folder),
                    "The ledger in %s keeps its events in a database of yours: back that up by its own means, then this folder (see docs/operating.md)."
                            .formatted(folder));
        }
    }

    private void copyAll(Copying copy) throws IOException, SQLException {
        int port = Facts.of(folder).port("postgresql").orElseThrow();
        String password = DataFolder.read(folder.secret(DataFolder.SUPERUSER)).orElseThrow();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/ledger";
        try (RunningDatabase database = new RunningDatabase(url, password, folder.cluster(), copy)) {
            refuseElsewhere(database);
            database.copyData();
            // Also those that are destroyed before all is copied. Drafts come later: these files are never changed.
            copy.folder(KEPT);
            copy.folder(KEPT + "/vault");
            copy.tree(folder.kept().resolve("vault/objects"), KEPT + "/vault/objects", any -> true);
            database.holdHead();
            // Before the end: whatever leaf stands in a copied file is then an event of the copied database.
            copyLogAndAnchor(copy);
            database.finish();
            database.letGo();
            database.copyLog();
            copyKept(copy);
        }
    }

    private void refuseElsewhere(RunningDatabase database) throws SQLException {
        if (!database.holdsEvents()) {
            throw new Refusal(
                    "Sự kiện của sổ ở %s nằm trong Axon Server: hãy sao lưu theo docs/axon-server.md."
                            .formatted(folder),
                    "The events of the ledger in %s lie in Axon Server: back it up as docs/axon-server.md says."
                            .formatted(folder));
        }
    }

    private void copyLogAndAnchor(Copying copy) throws IOException {
        copy.tree(folder.anchor(), ANCHOR, any -> true);
        copy.tree(folder.kept().resolve("log"), KEPT + "/log", any -> true);
    }

    private void copyKept(Copying copy) throws IOException {
        copy.tree(folder.kept(), KEPT, path -> !path.startsWith("log") && !path.startsWith("imports"));
        copy.tree(folder.root().resolve(SECRETS), SECRETS, any -> true);
        copy.file(folder.facts(), FACTS);
    }

    private static void finish(Copying copy, Path part) throws IOException {
        String folders = String.join("\n", copy.sums().folders()) + "\n";
        copy.write(Sums.FOLDERS, new ByteArrayInputStream(folders.getBytes(UTF_8)));
        copy.sums().write(part);
        Disk.force(part);
    }
}
