package vn.sogiamsat.command.verify;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.log.KeptNotes.Place;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.SignedNote;

/**
 * A signed checkpoint that lies somewhere.
 *
 * @param where for people: the file
 * @param stamp over it, in DER; null where it is not stamped
 */
@SuppressWarnings("ArrayRecordComponent")
record KnownNote(Place place, String where, SignedNote note, Checkpoint checkpoint, byte @Nullable [] stamp) {
    /** As what it is told when it is not of this history. */
    Kind kind() {
        return kind(place);
    }

    static Kind kind(Place place) {
        return switch (place) {
            case ANCHOR -> Kind.ANCHOR;
            case CHECKPOINT -> Kind.CHECKPOINT;
            case WITNESSED -> Kind.COSIGNATURE;
            case STAMPED -> Kind.TIMESTAMP;
        };
    }
}
