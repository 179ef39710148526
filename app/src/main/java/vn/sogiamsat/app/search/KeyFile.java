package vn.sogiamsat.app.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import vn.sogiamsat.app.terminal.Refusal;

/** An API key in a file that only its owner may read: what Elasticsearch calls its encoded form, and nothing else. */
record KeyFile(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * The id of the key in it; empty when there is no file.
     *
     * @throws Refusal when there is something else in it
     */
    Optional<String> id() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            String decoded =
                    new String(Base64.getDecoder().decode(Files.readString(path).strip()), StandardCharsets.UTF_8);
            if (decoded.indexOf(':') > 0) {
                return Optional.of(decoded.substring(0, decoded.indexOf(':')));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notOurs(e.toString());
        }
        throw notOurs("no key");
    }

    private Refusal notOurs(String reason) {
        return new Refusal(
                "%s không phải tệp khóa API (%s). Hãy chuyển nó đi nơi khác rồi chạy lại.".formatted(path, reason),
                "%s is no file with an API key (%s). Move it away and run this again.".formatted(path, reason));
    }

    /** Writes a key in the place of what is there; whole or not at all. */
    void write(String encoded) {
        Path beside = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(beside);
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(beside, encoded + "\n");
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(
                    "Không ghi được khóa API vào %s: %s".formatted(path, e),
                    "The API key cannot be written to %s: %s".formatted(path, e));
        }
    }
}
