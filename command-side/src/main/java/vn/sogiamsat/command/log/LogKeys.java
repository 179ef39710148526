package vn.sogiamsat.command.log;

import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.tree.TreeHead;

/** The keys that sign: several for the while in which one takes the place of another. */
public final class LogKeys {
    private final List<SignerKey> keys;

    LogKeys(List<SignerKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The checkpoint of a tree, signed by all keys. */
    SignedNote sign(Epoch epoch, TreeHead tree) {
        return Notes.sign(new Checkpoint(epoch.origin(), tree).text(), of(epoch));
    }

    /** Signs another text than a checkpoint. */
    SignedNote sign(Epoch epoch, String text) {
        return Notes.sign(text, of(epoch));
    }

    /** The public halves. */
    public List<VerifierKey> verifiers(Epoch epoch) {
        return of(epoch).stream().map(SignerKey::verifier).toList();
    }

    /** The same keys under the name of a later epoch: a key's name is the origin that it signs for. */
    List<SignerKey> of(Epoch epoch) {
        List<SignerKey> named = new ArrayList<>();
        for (SignerKey key : keys) {
            try {
                named.add(key.named(epoch.origin()));
            } catch (MalformedException e) {
                throw new IllegalStateException("an origin is a name for a key", e);
            }
        }
        return named;
    }
}
