package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where data and unpacked programs lie. */
public final class Places {
    private Places() {}

    /**
     * The folder itself when the child servers can reach it, else one under {@code /var/lib/so-giam-sat} that belongs
     * to this path. Root's home is closed to everybody else, and no database server runs as root.
     */
    public static Path reachable(Path wanted) {
        try {
            Path folder = wanted.toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (ChildUser.current().canReach(folder)) {
                return folder;
            }
            Path instead = Path.of(
                    "/var/lib/so-giam-sat",
                    Integer.toHexString(folder.toString().hashCode()));
            Files.createDirectories(
                    instead, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            return instead;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + wanted, e);
        }
    }
}
