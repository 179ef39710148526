package vn.sogiamsat.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the servers' programs from their Maven artifacts, once, whole or not at all. */
final class Distribution {
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private Distribution() {}

    /**
     * The folder of the unpacked program.
     *
     * @param home the folder that holds {@code dist/<name>-<version>.jar|zip}, fetched by the build
     */
    static Path unpacked(Path home, String name) {
        Path archive = find(home.resolve("dist"), name);
        String version = archive.getFileName().toString().replaceAll("\\.(jar|zip)$", "");
        Path folder = Places.reachable(home.resolve("unpacked")).resolve(version);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try (FileChannel channel = FileChannel.open(
                        folder.resolveSibling(version + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                Path part = Files.createTempDirectory(folder.getParent(), version + ".part");
                Files.setPosixFilePermissions(part, EXECUTABLE);
                if (archive.toString().endsWith(".jar")) {
                    untar(archive, part);
                } else {
                    unzip(archive, part);
                }
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + archive, e);
        }
    }

    private static Path find(Path dist, String name) {
        try (Stream<Path> files = Files.list(dist)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9.]+\\.(jar|zip)"))
                    .sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new ServerException(
                            "there is no " + name + " in " + dist + "; build the project, which fetches it"));
        } catch (IOException e) {
            throw new ServerException("there is no folder " + dist + "; build the project, which makes it", e);
        }
    }

    private static void untar(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry txz = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no txz in " + jar));
            try (InputStream raw = zip.getInputStream(txz);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    Path target = inside(into, entry.getName());
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else if (entry.isSymbolicLink()) {
                        Files.createDirectories(target.getParent());
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        write(tar, target, (entry.getMode() & 0100) != 0);
                    }
                }
            }
        }
    }

    private static void unzip(Path archive, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String below = name.substring(name.indexOf('/') + 1);
                if (entry.isDirectory()) {
                    Files.createDirectories(inside(into, below));
                } else {
                    write(zip, inside(into, below), below.startsWith("bin/") || below.contains("/bin/"));
                }
            }
        }
    }

    private static Path inside(Path into, String name) throws IOException {
        Path target = into.resolve(name).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive points outside itself: " + name);
        }
        return target;
    }

    private static void write(InputStream in, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
        Files.setPosixFilePermissions(target, executable ? EXECUTABLE : PosixFilePermissions.fromString("rw-r--r--"));
    }
}
