package vn.sogiamsat.core.preview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a preview has come, or what it found.
 *
 * @param judged how many cases were judged so far
 * @param of how many there are; 0 while that is not known
 * @param result null unless it is done
 */
public record AdoptionPreview(
        State state, long judged, long of, @Nullable Result result) {
    /** Stands in the place of a status where an obligation has not opened yet. */
    public static final String LATER = "later";

    /** Where a preview is. */
    public enum State {
        /** The ledger is still being read, or nobody judges obligations in this process. */
        NOT_READY,
        /** Too many others are asked for. */
        BUSY,
        RUNNING,
        DONE,
        /** It could not be worked out; asked again, it is tried again. */
        FAILED
    }

    public static AdoptionPreview of(State state) {
        return new AdoptionPreview(state, 0, 0, null);
    }

    /**
     * What would change.
     *
     * @param position how many events of the ledger it is based on
     * @param at the moment for which every status is told
     * @param changedSince whether obligations have become others by what the ledger was told since
     * @param rules by their ids
     * @param changes how many obligations would be new, end or change
     * @param first some of them, those first that exist and would come to another status, then those that would end
     */
    public record Result(
            long position,
            Instant at,
            boolean changedSince,
            List<OfRule> rules,
            List<OfUnit> units,
            long changes,
            List<Named> first) {
        public Result {
            rules = List.copyOf(rules);
            units = List.copyOf(units);
            first = List.copyOf(first);
        }
    }

    /**
     * Of some obligations, how many would change and what they come to.
     *
     * @param before by the code of the status, of those that would end or change; {@value #LATER} before they open
     * @param after likewise, of those that would be new or change
     */
    public record Counts(long begun, long ended, long changed, Map<String, Long> before, Map<String, Long> after) {
        public Counts {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /** @param rule as {@code rulebook/rule} */
    public record OfRule(String rule, Counts counts) {}

    /** @param unit that answers for them */
    public record OfUnit(UUID unit, Counts counts) {}

    /**
     * One obligation.
     *
     * @param kind as {@link vn.sogiamsat.core.view.ObligationDoc.ObligationPart} has it
     * @param period likewise
     * @param before the code of its status now; null where there is no such obligation now
     * @param after the code of its status then; null where it would be no more
     */
    public record Named(
            UUID obligation,
            String rule,
            String kind,
            String period,
            UUID unit,
            Instant dueAt,
            @Nullable String before,
            @Nullable String after) {}
}
