package vn.sogiamsat.app.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.keys.Keyring;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.log.key.Passphrase;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

/**
 * The one folder in which everything of a witness lies; docs/witness.md describes it. Belongs to one process at a time,
 * which the system gives back when it ends, however it ends.
 */
public final class WitnessFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private WitnessFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens the folder; makes it where there is none.
     *
     * @throws Refusal when another witness works in it, it holds something else, or it cannot be made
     */
    public static WitnessFolder open(Path root) {
        Path file = root.resolve("witness.lock");
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else if (!Files.exists(file) && !isEmpty(root)) {
                throw new Refusal(
                        "Thư mục %s đã chứa thứ khác, không phải dữ liệu của nhân chứng. Hãy chọn một thư mục trống bằng --folder."
                                .formatted(root),
                        "The folder %s holds something else than a witness. Choose an empty one with --folder."
                                .formatted(root));
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Refusal(
                        "Một nhân chứng khác đang chạy với thư mục %s. Hãy dừng nó, hoặc chọn thư mục khác bằng --folder."
                                .formatted(root),
                        "Another witness is running on the folder %s. Stop it, or choose another folder with --folder."
                                .formatted(root));
            }
            return new WitnessFolder(root, channel);
        } catch (IOException e) {
            throw new Refusal(
                    "Không mở được thư mục %s: %s".formatted(root, e),
                    "The folder %s cannot be opened: %s".formatted(root, e));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * The keys to cosign with; made at the first run.
     *
     * @param name of the key that is made; empty for one that nobody else has
     * @throws Refusal when the key is missing although the witness has cosigned, or is no witness's
     */
    public List<SignerKey> keys(Optional<String> name, Optional<Passphrase> passphrase, SecureRandom random)
            throws KeyFileException {
        Keyring ring = new Keyring(root.resolve("witness.key"), passphrase);
        if (Files.notExists(ring.file())) {
            if (Files.exists(seen())) {
                throw new Refusal(
                        "Thiếu tệp khóa %s mà nhân chứng này đã từng ký: hãy trả lại tệp từ bản sao lưu. Muốn làm nhân chứng mới, hãy chọn thư mục trống bằng --folder."
                                .formatted(ring.file()),
                        "The key file %s is missing although this witness has cosigned: restore it from your backup. To begin as a new witness, choose an empty folder with --folder."
                                .formatted(ring.file()));
            }
            ring.make(name.orElseGet(() -> "nhan-chung/" + UUID.randomUUID()), KeyType.COSIGNATURE, random);
        }
        List<SignerKey> keys = ring.keys();
        if (keys.stream().anyMatch(key -> key.verifier().type() != KeyType.COSIGNATURE)) {
            throw new Refusal(
                    "Tệp %s có khóa không phải của nhân chứng.".formatted(ring.file()),
                    "The file %s holds a key that is no witness's.".formatted(ring.file()));
        }
        return keys;
    }

    /** Which logs it watches, unless told otherwise. */
    public Path logs() {
        return root.resolve("logs.txt");
    }

    /** What it has cosigned last, of each log. */
    Path seen() {
        return root.resolve("seen");
    }

    /** For people to look at. */
    Path diary() {
        return root.resolve("diary");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        // The list of logs may have been put there before the first run.
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(path -> path.endsWith("logs.txt"));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot unlock " + root, e);
        }
    }
}
