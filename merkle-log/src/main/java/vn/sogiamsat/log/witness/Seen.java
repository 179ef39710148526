package vn.sogiamsat.log.witness;

import java.io.IOException;
import vn.sogiamsat.log.tree.TreeHead;

/** What a witness has cosigned last, of each log. */
public interface Seen {
    /** {@link TreeHead#EMPTY} where it has cosigned nothing of it. */
    TreeHead latest(String origin) throws IOException;

    /**
     * Moves on, if nobody else has meanwhile; both at once. When this returns true it is persisted.
     *
     * @return whether the latest still was the one expected
     */
    boolean advance(String origin, TreeHead expected, TreeHead next) throws IOException;
}
