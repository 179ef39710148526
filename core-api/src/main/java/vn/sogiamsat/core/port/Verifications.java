package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks the whole ledger through: reads every stored event again and holds it against the log, its checkpoints and who
 * vouches for them, the documents of the vault, and the documents of every view.
 */
public interface Verifications {
    /**
     * Begins, or joins the one that is running or was interrupted.
     *
     * @param by the login of the person who asked, or {@code ledger}
     */
    Run start(String by);

    /** Ends the one that is running before its end; nothing of it is kept. */
    void cancel();

    /** The one that is running, or else the last one that ended since this ledger's first start; empty for none. */
    Optional<Run> latest();

    /**
     * @param read how many events it has read
     * @param of how many there are
     * @param endedAt null while it runs
     * @param problem what stopped it for now; null when nothing did. It goes on by itself
     * @param findings the kinds of things that are not as they must be, so far
     * @param omitted what was not looked at, and why, in both languages
     */
    record Run(
            UUID id,
            Instant startedAt,
            String startedBy,
            Stage stage,
            long read,
            long of,
            long documents,
            long views,
            @Nullable Instant endedAt,
            @Nullable String problem,
            List<Finding> findings,
            List<String> omitted) {
        public Run {
            findings = List.copyOf(findings);
            omitted = List.copyOf(omitted);
        }
    }

    enum Stage {
        /** Events against the log, then checkpoints, cosignatures, timestamps and the anchor. */
        EVENTS,
        /** The vault's documents. */
        DOCUMENTS,
        /** The documents of the views. */
        VIEWS,
        ENDED
    }

    /**
     * @param count how often it was found
     * @param where the first: which event, which file and bytes, which document and field
     * @param vi what is wrong there, in Vietnamese
     * @param en the same in English
     */
    record Finding(Kind kind, long count, String where, String vi, String en) {}

    /** What can be wrong. */
    enum Kind {
        /** A stored event is not the one that the log holds. */
        EVENT_CHANGED,
        /** Another event stands where the log holds this one. */
        EVENT_MOVED,
        /** The log holds an event that is not stored. */
        EVENT_MISSING,
        /** An event is stored that nobody recorded. */
        EVENT_STRAY,
        /** A bundle of entries is not what the tree's hashes say. */
        ENTRIES_CHANGED,
        /** A tile is not the hash of what lies below it. */
        TILE_CHANGED,
        FILE_MISSING,
        /** The tree has another root than the head. */
        ROOT,
        /** A checkpoint is not that of this history, or not signed. */
        CHECKPOINT,
        COSIGNATURE,
        TIMESTAMP,
        ANCHOR,
        DOCUMENT_CHANGED,
        DOCUMENT_MISSING,
        VIEW
    }
}
