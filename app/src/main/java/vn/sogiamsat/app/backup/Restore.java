package vn.sogiamsat.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.servers.Places;

/** Makes a data folder of a backup. Nothing that is there is overwritten, the anchor beside the folder neither. */
public final class Restore {
    private final Path backup;

    public Restore(Path backup) {
        this.backup = backup;
    }

    /**
     * Restores; the folder appears when all of it is on disk and was found to be what was backed up.
     *
     * @param wanted the data folder; there must be none yet, or an empty one
     * @return where the data lies
     * @throws Refusal when there is a ledger already, or the backup is not whole
     */
    public Path into(Path wanted) {
        try {
            Sums sums = Sums.read(backup);
            refuseStrangers(sums);
            Path root = Places.reachable(wanted);
            refuseOccupied(root);
            Path part = root.resolveSibling(root.getFileName() + ".part");
            Disk.delete(part);
            try {
                fill(part, sums);
                anchor(root, sums);
                Disk.force(part);
                Files.move(part, root, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Disk.delete(part);
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + backup, e);
        }
    }

    private void refuseStrangers(Sums sums) throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            all.filter(Files::isRegularFile)
                    .map(file -> backup.relativize(file).toString())
                    .filter(name -> !name.equals(Sums.FILE) && !sums.files().containsKey(name))
                    .findFirst()
                    .ifPresent(stranger -> {
                        throw Sums.altered(backup, stranger);
                    });
        }
    }

    private static void refuseOccupied(Path root) throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new Refusal(
                        "Thư mục %s không trống; phục hồi không ghi đè gì. Hãy dời nó đi, hoặc chọn thư mục khác bằng --data."
                                .formatted(root),
                        "The folder %s is not empty; restoring overwrites nothing. Move it away, or choose another one with --data."
                                .formatted(root));
            }
        }
    }

    private void fill(Path part, Sums sums) throws IOException {
        Files.createDirectory(part);
        // The servers and the application run as other users, who own what is theirs and only pass through here.
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx--x--x"));
        Copying folders = new Copying(part);
        for (String folder : sums.folders()) {
            folders.folder(folder);
        }
        Files.setPosixFilePermissions(part.resolve("postgresql"), PosixFilePermissions.fromString("rwx--x--x"));
        for (Map.Entry<String, String> file : sums.files().entrySet()) {
            if (!Files.isRegularFile(backup.resolve(file.getKey()))) {
                throw Sums.altered(backup, file.getKey());
            }
            try (InputStream content = Files.newInputStream(backup.resolve(file.getKey()))) {
                if (!Copying.copy(content, part.resolve(file.getKey())).equals(file.getValue())) {
                    throw Sums.altered(backup, file.getKey());
                }
            }
        }
        Files.delete(part.resolve(Sums.FOLDERS));
    }

    /** An anchor that is there knows more, or as much: it tells the next start how far the ledger had come. */
    private static void anchor(Path root, Sums sums) throws IOException {
        Path part = root.resolveSibling(root.getFileName() + ".part");
        Path anchor = root.resolveSibling(root.getFileName() + ".anchor");
        Path restored = part.resolve(Backup.ANCHOR);
        if (sums.folders().contains(Backup.ANCHOR)) {
            if (Files.exists(anchor)) {
                Disk.delete(restored);
            } else {
                Files.move(restored, anchor);
            }
        }
    }
}
