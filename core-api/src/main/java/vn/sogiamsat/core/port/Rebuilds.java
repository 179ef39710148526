package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the views of a projection from the beginning of the ledger beside the live ones, compares the two document by
 * document, and shows the new ones where they agree.
 */
public interface Rebuilds {
    /** How it stands with each projection of this process; asks nobody. */
    List<Rebuild> rebuilds();

    /**
     * Begins a rebuild, or joins the one that is on its way; a comparison that was made already is made again.
     *
     * @param projection such as {@code obligations}
     * @param acceptDifferences whether the new generation is to be shown even where it differs from the live one
     * @throws RefusedException when there is no such projection, or nothing to compare with
     * @throws UnavailableException when Elasticsearch or the database does not answer
     */
    Rebuild start(String projection, boolean acceptDifferences);

    /**
     * Gives up the rebuild of a projection, where there is one, and removes what it has filled.
     *
     * @throws RefusedException when there is no such projection
     * @throws UnavailableException when it could not be finished now; calling again finishes it
     */
    Rebuild cancel(String projection);

    /**
     * @param live the generation that pages show, such as {@code v1-2}
     * @param shown what each alias shows now
     * @param filling the rebuild on its way; null when there is none
     * @param comparison of the generation that is being filled or, where there is none, of the live one with the one
     *     before it; null when it was not compared
     */
    record Rebuild(
            String projection,
            String live,
            List<Shown> shown,
            @Nullable Filling filling,
            @Nullable Comparison comparison) {
        public Rebuild {
            shown = List.copyOf(shown);
        }
    }

    record Shown(String alias, String index) {}

    /**
     * @param generation such as {@code v1-2}
     * @param read how many events it has read; null while another process, or none yet, fills it
     * @param of how many events the live one has read
     * @param problem what stopped it; null when nothing did
     */
    record Filling(
            String generation,
            Stage stage,
            @Nullable Long read,
            long of,
            @Nullable String problem) {
        /** From 0 to 100, rounded down. */
        public long percent() {
            return read == null ? 0 : of == 0 ? 100 : Math.min(100, read * 100 / of);
        }
    }

    enum Stage {
        /** It reads the ledger. */
        FILLING,
        /** It has caught up, and is compared with the live one or takes its place. */
        COMPARING,
        /** It differs from the live one, and nobody has accepted that. */
        DIFFERS,
        /** It will not go on before somebody acts. */
        STOPPED
    }

    /**
     * @param position how many events both had read
     * @param differing documents that differ, or that only one of them has
     * @param first the first differences found
     * @param accepted whether the new generation was to be shown in any case
     */
    record Comparison(Instant at, long position, long equal, long differing, List<Difference> first, boolean accepted) {
        public Comparison {
            first = List.copyOf(first);
        }

        /** Whether the new generation may be shown. */
        public boolean passes() {
            return differing == 0 || accepted;
        }
    }

    /**
     * @param index where the document is; the live one's where both have it
     * @param field the first that differs, such as {@code obligation.dueAt}; null when only this index has the document
     */
    record Difference(String index, String id, @Nullable String field) {}

    /** Something that will not be done, and why. */
    final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        /** @param code short and stable; begins with {@code unknown-} where the projection does not exist */
        public RefusedException(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** It could not be done for the moment. */
    final class UnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnavailableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
