package vn.sogiamsat.log.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Small files that nobody but their owner may read, where the file system knows of owners; written whole or not. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OF_OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** @throws KeyFileException when it is missing, or others may do something with it */
    static void check(Path file) throws KeyFileException {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (isPosix(file) && !OF_OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeyFileException(
                        "Người khác cũng mở được tệp %s. Hãy chạy: chmod 600 %1$s".formatted(file),
                        "Others than its owner have access to the file %s. Run: chmod 600 %1$s".formatted(file));
            }
        } catch (KeyFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static KeyFileException unreadable(Path file, IOException cause) {
        return cause instanceof NoSuchFileException
                ? new KeyFileException(
                        "Không có tệp %s. Nếu trước đây đã có, hãy trả lại tệp từ bản sao lưu.".formatted(file),
                        "There is no file %s. If there was one, restore it from your backup.".formatted(file),
                        cause)
                : new KeyFileException(
                        "Không đọc được tệp %s: hãy kiểm tra quyền truy cập và đĩa.".formatted(file),
                        "The file %s cannot be read: check its permissions and the disk.".formatted(file),
                        cause);
    }

    /**
     * Makes the file, with mode 0600, and its folder, where missing, with 0700. On disk when this returns.
     *
     * @throws FileAlreadyExistsException when there is one: then that one is left as it is
     */
    static void create(Path file, byte[] content) throws IOException {
        Path folder = folder(file);
        Files.createDirectories(folder, attributes(folder, "rwx------"));
        Path draft = draft(file, content);
        try {
            // A link, unlike a move, fails when the name is taken.
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
        persistNames(folder);
    }

    /**
     * Puts other content in the place of a file, which is kept beside it under the first free name
     * {@code <name>.old-<number>}. On disk when this returns; after a crash there is the one or the other.
     *
     * @return where the old content is
     */
    static Path replace(Path link, byte[] content) throws IOException {
        Path file = link.toRealPath();
        Path draft = draft(file, content);
        try {
            Path kept = keep(file);
            persistNames(folder(file));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            persistNames(folder(file));
            return kept;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path keep(Path file) throws IOException {
        for (int number = 1; ; number++) {
            Path kept = file.resolveSibling(file.getFileName() + ".old-" + number);
            try {
                return Files.createLink(kept, file);
            } catch (FileAlreadyExistsException taken) {
                // An earlier one is never written over.
            }
        }
    }

    private static Path draft(Path file, byte[] content) throws IOException {
        Path folder = folder(file);
        Path draft =
                Files.createTempFile(folder, file.getFileName().toString(), ".new", attributes(folder, "rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if ("root".equals(System.getProperty("user.name"))) {
                // What root makes must stay readable for the program, which does not run as root.
                Files.setOwner(draft, Files.getOwner(folder));
            }
            channel.force(true);
            return draft;
        } catch (IOException e) {
            Files.delete(draft);
            throw e;
        }
    }

    private static void persistNames(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private static FileAttribute<?>[] attributes(Path folder, String mode) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
