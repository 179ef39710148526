package vn.sogiamsat.app.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tree.Hash;

/**
 * What a witness keeps for people: of each log the newest note it cosigned, and the first requests that contradicted
 * what it had cosigned before. The log's own signature is on all of them. For one thread at a time.
 */
final class Diary {
    /** A log with a rewritten history may try every second. */
    private static final int MOST_CONTRADICTIONS = 20;

    private final Path folder;
    private final FolderStorage files;

    Diary(Path folder) {
        this.folder = folder;
        this.files = new FolderStorage(folder);
    }

    void cosigned(String origin, SignedNote note) throws IOException {
        files.replace(name(origin) + ".note", note.bytes());
    }

    /** Empty where it has cosigned nothing of the log. */
    Optional<SignedNote> latest(String origin) throws IOException {
        String file = name(origin) + ".note";
        Optional<byte[]> note = files.read(file);
        try {
            return note.isEmpty() ? Optional.empty() : Optional.of(SignedNote.parse(note.get()));
        } catch (MalformedException e) {
            throw new IOException("%s: %s".formatted(folder.resolve(file), e.getMessage()), e);
        }
    }

    void contradicted(String origin, AddCheckpoint request) throws IOException {
        int there = contradictions(origin);
        for (int number = 1; number <= there; number++) {
            byte[] kept = files.read(contradiction(origin, number)).orElseThrow();
            if (new String(kept, UTF_8).contains(request.note().text())) {
                return;
            }
        }
        if (there < MOST_CONTRADICTIONS) {
            files.replace(contradiction(origin, there + 1), request.bytes());
        }
    }

    /** How many different ones are kept. */
    int contradictions(String origin) throws IOException {
        int number = 0;
        while (files.read(contradiction(origin, number + 1)).isPresent()) {
            number++;
        }
        return number;
    }

    Path folder() {
        return folder;
    }

    private static String contradiction(String origin, int number) {
        return "%s.contradiction-%d".formatted(name(origin), number);
    }

    /** An origin is an address and may be long: its hash is neither. */
    private static String name(String origin) {
        return HexFormat.of().formatHex(Hash.leaf(origin.getBytes(UTF_8)).bytes());
    }
}
