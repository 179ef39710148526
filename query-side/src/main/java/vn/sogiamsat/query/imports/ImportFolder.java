package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/**
 * Where files wait that are to be imported, each in a folder of its own with how far it is. They hold names of persons:
 * nobody but this process can read them, and they are deleted when they are through, or old.
 */
final class ImportFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFolder.class);
    private static final JsonMapper JSON = Json.mapper();
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String STATE = "state.json";
    private static final String FILE = "file";
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Clock clock;
    private final Map<UUID, ImportState> states = new ConcurrentHashMap<>();

    /** Reads what an earlier process left; what was at work then has stopped. */
    ImportFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder, OURS);
            for (Path each : folders()) {
                read(each).ifPresentOrElse(state -> states.put(state.id(), state), () -> delete(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imports cannot be read: " + folder, e);
        }
        states.values().stream()
                .filter(state -> state.phase().isAtWork())
                .toList()
                .forEach(state -> save(state.in(
                        state.phase() == ImportState.Phase.RUNNING
                                ? ImportState.Phase.STOPPED
                                : ImportState.Phase.BROKEN,
                        ImportTrouble.INTERRUPTED)));
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    private static Optional<ImportState> read(Path of) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(of.resolve(STATE)), ImportState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            // Of another release, or damaged: the file can be brought again, and no start depends on it.
            LOG.warn("what is kept of the import in {} cannot be understood, and is deleted: {}", of, e.toString());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("what is kept of an import cannot be read: " + of, e);
        }
    }

    /** A person's imports, the newest first. */
    List<ImportState> of(String login) {
        return states.values().stream()
                .filter(state -> state.login().equals(login))
                .sorted(Comparator.comparing(ImportState::since).reversed())
                .toList();
    }

    /** Empty where there is none, or it is another's. */
    Optional<ImportState> find(UUID id, String login) {
        return Optional.ofNullable(states.get(id)).filter(state -> state.login().equals(login));
    }

    ImportState the(UUID id) {
        ImportState state = states.get(id);
        if (state == null) {
            throw new IllegalStateException("there is no import " + id);
        }
        return state;
    }

    Path file(UUID id) {
        return folder(id).resolve(FILE);
    }

    /** Where something may be laid while a file is read. */
    Path scratch(UUID id) {
        return folder(id).resolve("scratch");
    }

    /** @param recording of what was recorded, or of what would be */
    Path outcomes(UUID id, boolean recording) {
        return folder(id).resolve(recording ? "recorded.txt" : "weighed.txt");
    }

    private Path folder(UUID id) {
        return folder.resolve(id.toString());
    }

    /**
     * Keeps a file that came in.
     *
     * @param most in bytes
     * @return whether it was not larger than that; nothing is kept of it where it was
     */
    boolean keep(UUID id, InputStream content, long most) throws IOException {
        forgetOld();
        Path own = Files.createDirectory(folder(id), OURS);
        byte[] some = new byte[1 << 16];
        long length = 0;
        try (var out = Files.newOutputStream(file(id))) {
            for (int read = content.read(some); read >= 0 && length <= most; read = content.read(some)) {
                out.write(some, 0, read);
                length += read;
            }
        } catch (IOException e) {
            delete(own);
            throw e;
        }
        if (length > most) {
            delete(own);
            return false;
        }
        return true;
    }

    /** Keeps how far an import is; afterwards it is so even if this process ends. */
    void save(ImportState state) {
        try {
            Path made = folder(state.id()).resolve(STATE + ".new");
            Files.write(made, JSON.writeValueAsBytes(state));
            Files.move(
                    made,
                    folder(state.id()).resolve(STATE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("what is kept of an import cannot be written: " + state.id(), e);
        }
        states.put(state.id(), state);
    }

    /** Deletes the file itself; what became of its lines stays. */
    void deleteFile(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file and everything that was read of it; that it was there, and what it was called, stays. */
    void deleteContent(UUID id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(scratch(id));
            Files.deleteIfExists(outcomes(id, true));
            Files.deleteIfExists(outcomes(id, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        save(the(id).withoutLines());
    }

    void delete(UUID id) {
        states.remove(id);
        delete(folder(id));
    }

    private void forgetOld() {
        states.values().stream()
                .filter(state -> !state.phase().isAtWork()
                        && state.since().isBefore(clock.instant().minus(KEPT)))
                .map(ImportState::id)
                .toList()
                .forEach(this::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inside = new ArrayList<>(all.toList());
            inside.sort(Comparator.reverseOrder());
            for (Path each : inside) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("an import cannot be deleted: " + folder, e);
        }
    }
}
