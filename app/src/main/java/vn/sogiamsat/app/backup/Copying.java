package vn.sogiamsat.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies files of a ledger that may be running into a folder that only its owner can read, and notes their hashes. */
final class Copying {
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path target;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> folders = new LinkedHashSet<>();

    Copying(Path target) {
        this.target = target;
    }

    /**
     * Copies what is below a folder and not copied yet. What goes away meanwhile is left out.
     *
     * @param name of the folder in the target, with slashes
     * @param wanted which files, and folders with all that is in them, by their path below {@code source}
     */
    void tree(Path source, String name, Predicate<Path> wanted) throws IOException {
        if (Files.isDirectory(source)) {
            folder(name);
            below(source, source, name, wanted);
        }
    }

    private void below(Path root, Path folder, String name, Predicate<Path> wanted) throws IOException {
        List<Path> content;
        try (Stream<Path> listed = Files.list(folder)) {
            content = listed.sorted().toList();
        } catch (NoSuchFileException gone) {
            return;
        }
        for (Path path : content) {
            Path relative = root.relativize(path);
            if (wanted.test(relative)) {
                String as = name + "/" + relative;
                if (Files.isDirectory(path)) {
                    folder(as);
                    below(root, path, name, wanted);
                } else {
                    file(path, as);
                }
            }
        }
    }

    /** Makes a folder, which may stay empty. */
    void folder(String name) throws IOException {
        if (folders.add(name)) {
            Files.createDirectories(target.resolve(name), FOLDER);
        }
    }

    /** Copies a file, unless it was before or is not there any more. */
    void file(Path source, String name) throws IOException {
        if (files.containsKey(name)) {
            return;
        }
        try (InputStream content = Files.newInputStream(source)) {
            write(name, content);
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /** Writes a file of the backup's own. */
    void write(String name, InputStream content) throws IOException {
        files.put(name, copy(content, target.resolve(name)));
    }

    /** Writes a file that only its owner can read; returns the SHA-256 of what was written. */
    static String copy(InputStream content, Path file) throws IOException {
        MessageDigest sha = sha256();
        Files.createFile(file, FILE);
        try (OutputStream out = Files.newOutputStream(file);
                InputStream hashed = new DigestInputStream(content, sha)) {
            hashed.transferTo(out);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    Sums sums() {
        return new Sums(files, List.copyOf(folders));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
