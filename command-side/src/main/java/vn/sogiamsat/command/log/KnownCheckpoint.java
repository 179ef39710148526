package vn.sogiamsat.command.log;

import java.util.Comparator;
import java.util.UUID;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;

/**
 * A checkpoint that this ledger signed once, kept somewhere.
 *
 * @param where for people: the file
 */
record KnownCheckpoint(String where, Epoch epoch, Checkpoint checkpoint) {
    /** The one that tells of more is the larger one. */
    static final Comparator<KnownCheckpoint> BY_REACH = Comparator.<KnownCheckpoint>comparingInt(
                    known -> known.epoch().number())
            .thenComparingLong(known -> known.checkpoint().tree().size());

    /** @throws MalformedException when it is no checkpoint of this ledger that one of these keys signed */
    static KnownCheckpoint of(String where, byte[] note, UUID ledger, LogKeys keys) throws MalformedException {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        Epoch epoch = Epoch.of(ledger, checkpoint.origin());
        if (signed.signers(keys.verifiers(epoch), Notes::verifies).isEmpty()) {
            throw new MalformedException(
                    "không có chữ ký của khóa nào của sổ này", "no key of this ledger has signed it");
        }
        return new KnownCheckpoint(where, epoch, checkpoint);
    }

    /** Whether it tells of more than the log has come to. */
    boolean isBeyond(Head head) {
        return epoch.number() > head.epoch().number()
                || epoch.number() == head.epoch().number()
                        && checkpoint.tree().size() > head.tree().size();
    }
}
