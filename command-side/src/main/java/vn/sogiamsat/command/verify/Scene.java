package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.log.Head;
import vn.sogiamsat.command.log.Heads;
import vn.sogiamsat.command.log.KeptNotes;
import vn.sogiamsat.command.log.LogSettings;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.SignedNote;

/**
 * What there is at the beginning of a verification. The notes were read before the head: none of them may tell of more.
 */
record Scene(Head head, List<KnownNote> notes) {
    Scene {
        notes = List.copyOf(notes);
    }

    static Scene take(Heads heads, LogSettings settings, Findings findings) throws IOException {
        List<KnownNote> notes = new ArrayList<>();
        for (KeptNotes.Kept kept : new KeptNotes(settings, heads.ledger()).list()) {
            try {
                SignedNote note = SignedNote.parse(Files.readAllBytes(kept.file()));
                notes.add(new KnownNote(
                        kept.place(),
                        kept.file().toString(),
                        note,
                        Checkpoint.parse(note.text()),
                        kept.place() == KeptNotes.Place.STAMPED ? stamp(kept.file()) : null));
            } catch (MalformedException e) {
                findings.add(
                        KnownNote.kind(kept.place()),
                        kept.file().toString(),
                        "Tệp không đọc được như một điểm chốt: " + e.getMessage(),
                        "The file cannot be read as a checkpoint.");
            }
        }
        return new Scene(heads.read(), notes);
    }

    private static byte @Nullable [] stamp(Path note) throws IOException {
        Path stamp = KeptNotes.stamp(note);
        return Files.exists(stamp) ? Files.readAllBytes(stamp) : null;
    }
}
