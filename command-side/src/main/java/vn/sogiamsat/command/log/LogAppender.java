package vn.sogiamsat.command.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.TiledLog;
import vn.sogiamsat.log.tree.TreeHead;

/**
 * Appends what has a position to the log, in this order: the files of the larger tree, the head in the database, the
 * signed checkpoint in the database, the checkpoint file. Before the head moves nothing is signed; what a crash left of
 * the files beyond it is written again, byte for byte. So two processes that do this at once make one history: the
 * files are the same, and one of the two finds the head moved. Not for several threads.
 */
final class LogAppender {
    private final Heads heads;
    private final Leaves leaves;
    private final LogKeys keys;
    private final LogFiles files;
    private @Nullable Open open;

    private record Open(Head head, TiledLog log) {}

    LogAppender(Heads heads, Leaves leaves, LogKeys keys, LogFiles files) {
        this.heads = heads;
        this.leaves = leaves;
        this.keys = keys;
        this.files = files;
    }

    /** Another process has moved the head; nothing was signed. */
    static final class MovedOnException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Appends the leaves that are ready and publishes the checkpoint of the larger tree.
     *
     * @param limit the most of them
     * @return how many
     * @throws MovedOnException when another process was quicker; the next call goes on from where that one is
     * @throws IOException when a file could not be read or written; the next call tries again
     * @throws vn.sogiamsat.log.tree.UnreadableTreeException when the files are not those of the head
     */
    int step(int limit) throws IOException, MovedOnException {
        Open at = open == null ? open() : open;
        // Whatever goes wrong from here on, the next call looks anew at where the log is.
        open = null;
        List<byte[]> entries = entries(at.head(), limit);
        if (entries.isEmpty()) {
            open = at;
            return 0;
        }
        TreeHead next = at.log().append(entries);
        if (!heads.advance(at.head(), next)) {
            throw new MovedOnException();
        }
        open = publish(at, next);
        at.log().discardPartials(at.head().tree().size(), next.size());
        return entries.size();
    }

    /** Where the log is. What was left unsigned, and a checkpoint file that is not the newest, are made good. */
    private Open open() throws IOException, MovedOnException {
        Head head = heads.read();
        Open found = new Open(head, TiledLog.open(files.of(head.epoch()), head.tree()));
        if (head.published().isEmpty() && head.tree().size() > 0) {
            return publish(found, head.tree());
        }
        files.writeCheckpoint();
        return found;
    }

    private Open publish(Open at, TreeHead tree) throws IOException, MovedOnException {
        Head head = at.head();
        SignedNote note = keys.sign(head.epoch(), tree);
        if (!heads.publish(head.epoch(), tree, note)) {
            throw new MovedOnException();
        }
        files.writeCheckpoint();
        return new Open(new Head(head.epoch(), tree, note, head.beginning()), at.log());
    }

    private List<byte[]> entries(Head head, int limit) {
        List<byte[]> entries = new ArrayList<>();
        if (head.tree().size() == 0 && head.beginning() != null) {
            entries.add(head.beginning());
        }
        long position = head.epoch().position(head.tree().size());
        for (Leaves.PlacedLeaf placed : leaves.read(position, limit)) {
            if (placed.position() != position) {
                throw new IllegalStateException(
                        "Thiếu sự kiện ở vị trí %d của sổ; nhật ký dừng lại ở đó, hãy chạy ./ledger verify. (There is no event at the ledger's position %1$d; the log stops there, run ./ledger verify.)"
                                .formatted(position));
            }
            entries.add(placed.leaf().bytes());
            position++;
        }
        return entries;
    }
}
