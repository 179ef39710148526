package vn.sogiamsat.app.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.servers.Places;

/** The one folder in which everything of a ledger lies. docs/operating.md describes it. */
public final class DataFolder {
    /** The secret of the private database's superuser. */
    public static final String SUPERUSER = "postgresql-superuser";

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * The ledger's folder for this path; made when there is none.
     *
     * @throws Refusal when the folder holds something else
     */
    public static DataFolder open(Path wanted) {
        try {
            if (!Files.exists(wanted)) {
                Files.createDirectories(wanted);
                Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwx--x--x"));
            } else if (!Files.isDirectory(wanted)) {
                throw new Refusal(
                        "%s không phải là thư mục. Hãy chọn một thư mục khác bằng --data.".formatted(wanted),
                        "%s is no folder. Choose another one with --data.".formatted(wanted));
            }
            DataFolder folder = new DataFolder(Places.reachable(wanted));
            folder.refuseForeign();
            return folder;
        } catch (IOException e) {
            throw new Refusal(
                    "Không tạo được thư mục dữ liệu %s: %s".formatted(wanted, e),
                    "The data folder %s cannot be made: %s".formatted(wanted, e));
        }
    }

    /** The folder of a ledger that was started with this path before; empty when none was. */
    public static Optional<DataFolder> find(Path wanted) {
        if (!Files.isDirectory(wanted)) {
            return Optional.empty();
        }
        DataFolder folder = new DataFolder(Places.reachable(wanted));
        return Files.exists(folder.facts()) ? Optional.of(folder) : Optional.empty();
    }

    public Path root() {
        return root;
    }

    /** Held by the running supervisor. */
    Path lock() {
        return root.resolve("ledger.lock");
    }

    /** What is known of this ledger: its id, its ports. */
    public Path facts() {
        return root.resolve("ledger.properties");
    }

    /** A password that the supervisor knows and the application does not, or is handed. */
    public Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** The keys that the sample's sources were given. */
    public Path sampleKeys() {
        return secret("sample-keys.json");
    }

    public Path cluster() {
        return root.resolve("postgresql").resolve("cluster");
    }

    /** Where a cluster lies while it is made. */
    Path clusterInTheMaking() {
        return cluster().resolveSibling(cluster().getFileName() + ".part");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    /** The copy of the program that runs, and its logs. */
    Path application() {
        return root.resolve("application");
    }

    public Path applicationLog() {
        return application().resolve("logs").resolve("ledger.log");
    }

    /** What the application itself keeps: the vault, the users, its keys. */
    public Path kept() {
        return root.resolve("ledger");
    }

    /** Beside this folder, not in it: the newest checkpoint, which is not put back when the folder is. */
    public Path anchor() {
        return root.resolveSibling(root.getFileName() + ".anchor");
    }

    /** Who may log in; written by the application, and by {@code ./ledger user}. */
    public Path users() {
        return kept().resolve("users.yaml");
    }

    /** The token with which an operator calls the machine interface; written by the application. */
    public Path operatorToken() {
        return kept().resolve("secrets").resolve("operator.token");
    }

    /** The keys that sign the log's checkpoints; the first is made by the application. */
    public Path logKey() {
        return kept().resolve("secrets").resolve("log.key");
    }

    /** The one-time password of the first user; written by the application, gone when it was used. */
    Path firstLogin() {
        return kept().resolve("secrets").resolve("first-login.txt");
    }

    private void refuseForeign() throws IOException {
        if (Files.exists(facts())) {
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.anyMatch(path -> !path.equals(lock()))) {
                throw new Refusal(
                        "Thư mục %s đã chứa thứ khác, không phải dữ liệu của sổ. Hãy chọn một thư mục trống bằng --data."
                                .formatted(root),
                        "The folder %s holds something else than a ledger. Choose an empty one with --data."
                                .formatted(root));
            }
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    /** What {@code file} holds, without its end of line; empty when there is none. */
    public static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
