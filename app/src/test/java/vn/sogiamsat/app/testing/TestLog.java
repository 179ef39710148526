package vn.sogiamsat.app.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.List;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;

/** A log of any size, with a key of its own. */
public record TestLog(SignerKey key, long honestUntil) {
    /** One that never changes what it said. */
    public static TestLog of(String origin) {
        try {
            return new TestLog(SignerKey.generate(origin, KeyType.NOTE, new SecureRandom()), Long.MAX_VALUE);
        } catch (MalformedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same with another history from an entry on. */
    public TestLog rewrittenFrom(long entry) {
        return new TestLog(key, entry);
    }

    public String origin() {
        return key.verifier().name().name();
    }

    /** As a policy names it. */
    public String policyLine() {
        return "log " + key.verifier() + "\n";
    }

    public SignedNote note(long size) {
        return Notes.sign(new Checkpoint(origin(), new TreeHead(size, proofs().root(size))).text(), List.of(key));
    }

    public Proofs proofs() {
        return new Proofs(this::subtree);
    }

    private Hash subtree(int level, long index) {
        if (level == 0) {
            return Hash.leaf(((index < honestUntil ? "entry " : "other ") + index).getBytes(UTF_8));
        }
        return Hash.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }
}
