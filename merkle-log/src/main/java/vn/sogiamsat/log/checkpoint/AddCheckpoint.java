package vn.sogiamsat.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tree.Hash;

/**
 * What a log asks of a witness (C2SP tlog-witness, section "add-checkpoint").
 *
 * @param old the size of the newest checkpoint the witness is thought to have cosigned; 0 for none
 * @param proof that the old tree is the beginning of the new one
 * @param note the signed checkpoint
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedNote note) {
    private static final String OLD = "old";

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /** @throws MalformedException when it is no such request; the note's text is not looked at */
    public static AddCheckpoint parse(byte[] body) throws MalformedException {
        Lines lines = new Lines(body);
        long old = Decimal.parse(Lines.after(OLD, lines.next()));
        return new AddCheckpoint(old, lines.hashes(), lines.note());
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(OLD).append(' ').append(old).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }
}
