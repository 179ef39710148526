package vn.sogiamsat.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The keys that the sample's sources were given, in a file that only its owner may read. */
final class SampleKeys {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<String, String> keys;

    SampleKeys(Path file) {
        this.file = file;
        try {
            this.keys = Files.exists(file)
                    ? JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {})
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Optional<String> of(String source) {
        return Optional.ofNullable(keys.get(source));
    }

    /** Kept before it is used: the ledger shows a key once. */
    void keep(String source, String key) {
        keys.put(source, key);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            // In a container nobody else has made it.
            if (Files.notExists(file.getParent())) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, JSON.writeValueAsString(keys));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
