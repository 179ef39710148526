package vn.sogiamsat.command.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.port.LogProofs;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.TlogProof;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.TiledTree;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;

/** Makes proofs out of the tiles, for the newest signed checkpoint. */
final class ProofMaker implements LogProofs {
    private final Heads heads;
    private final Leaves leaves;
    private final EventArchive archive;
    private final LogFiles files;

    ProofMaker(Heads heads, Leaves leaves, EventArchive archive, LogFiles files) {
        this.heads = heads;
        this.leaves = leaves;
        this.archive = archive;
        this.files = files;
    }

    @Override
    public List<Answer> prove(List<UUID> eventIds) {
        Head head = heads.read();
        return prove(eventIds, head.epoch(), head.note());
    }

    /** @param note the checkpoint to prove them by; null where none was signed yet */
    List<Answer> prove(List<UUID> eventIds, Epoch epoch, @Nullable SignedNote note) {
        return eventIds.stream().map(id -> prove(id, epoch, note)).toList();
    }

    private Answer prove(UUID eventId, Epoch epoch, @Nullable SignedNote note) {
        Optional<Long> position = archive.position(eventId);
        if (position.isEmpty()) {
            return archive.find(eventId).isPresent() ? new Answer.NotYet() : new Answer.Unknown();
        }
        return note == null ? new Answer.NotYet() : prove(position.get(), epoch, note);
    }

    private Answer prove(long position, Epoch epoch, SignedNote note) {
        try {
            long size = Checkpoint.parse(note.text()).tree().size();
            long index = epoch.index(position);
            if (index >= size) {
                return new Answer.NotYet();
            }
            List<Hash> path = new Proofs(new TiledTree(files.of(epoch), size)).inclusion(index, size);
            Leaf leaf = leaves.read(position, 1).getFirst().leaf();
            return new Answer.Proven(
                    position, leaf.bytes(), TlogProof.of(index, path, note).bytes());
        } catch (MalformedException e) {
            throw new IllegalStateException("what was signed is no checkpoint", e);
        }
    }
}
