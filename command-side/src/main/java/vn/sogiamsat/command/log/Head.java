package vn.sogiamsat.command.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tree.TreeHead;

/**
 * How far the log has come, as the database has it.
 *
 * @param tree whose files were all on disk before it was written here
 * @param note the newest signed checkpoint; null before the first; of a smaller tree for the moment in which the new
 *     one is being signed
 * @param beginning the first leaf of a later epoch; null in the first epoch
 */
public record Head(Epoch epoch, TreeHead tree, @Nullable SignedNote note, byte @Nullable [] beginning) {
    /** The checkpoint of just this tree, once it is signed. */
    Optional<SignedNote> published() {
        return Optional.ofNullable(note).filter(signed -> sizeOf(signed) == tree.size());
    }

    private static long sizeOf(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).tree().size();
        } catch (MalformedException e) {
            return -1;
        }
    }
}
