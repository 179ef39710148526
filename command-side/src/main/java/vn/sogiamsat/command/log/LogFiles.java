package vn.sogiamsat.command.log;

import java.io.IOException;
import java.util.function.Function;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.TileStorage;

/** The files of the ledger's logs: a folder each, laid out as tlog-tiles has it. */
public final class LogFiles {
    /** The name of the checkpoint's file. */
    public static final String CHECKPOINT = "checkpoint";

    private final Heads heads;
    private final Function<Epoch, TileStorage> folders;

    LogFiles(Heads heads, Function<Epoch, TileStorage> folders) {
        this.heads = heads;
        this.folders = folders;
    }

    /** The files of one epoch. */
    public TileStorage of(Epoch epoch) {
        return folders.apply(epoch);
    }

    /**
     * Writes the newest checkpoint into its file. Whoever was paused before he wrote an older one looks once more, and
     * so never leaves that behind.
     */
    void writeCheckpoint() throws IOException {
        SignedNote written = null;
        while (true) {
            Head head = heads.read();
            SignedNote newest = head.note();
            if (newest == null || newest.equals(written)) {
                return;
            }
            of(head.epoch()).replace(CHECKPOINT, newest.bytes());
            written = newest;
        }
    }
}
