package vn.sogiamsat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where data and unpacked programs lie. */
public final class Places {
    private Places() {}

    /** Whether the users that our child processes run as can look into the folder. */
    public static boolean isReachable(Path folder) {
        return ChildUser.current().canReach(folder);
    }

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
            Files.createDirectories(instead);
            // Whatever the umask says.
            for (Path made : List.of(instead.getParent(), instead)) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return instead;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + wanted, e);
        }
    }
}
