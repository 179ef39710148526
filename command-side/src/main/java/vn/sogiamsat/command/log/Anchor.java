package vn.sogiamsat.command.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.FolderStorage;

/** A file that lies elsewhere than the ledger's data, and so is not put back with it. */
final class Anchor implements LogOutside.Carrier {
    private final @Nullable Path file;
    private @Nullable SignedNote kept;

    /** @param folder in which each ledger has a file of its own; null for no anchor */
    Anchor(@Nullable Path folder, UUID ledger) {
        this.file = folder == null ? null : folder.toAbsolutePath().resolve(ledger + ".checkpoint");
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public String name() {
        return "anchor";
    }

    @Override
    public void carry(Head head, SignedNote note) throws IOException {
        if (!note.equals(kept)) {
            keep(note);
            kept = note;
        }
    }

    /** Keeps the newest checkpoint, in the place of the one before. */
    void keep(SignedNote note) throws IOException {
        if (file != null) {
            Path folder = Objects.requireNonNull(file.getParent());
            new FolderStorage(folder).replace(String.valueOf(file.getFileName()), note.bytes());
        }
    }
}
