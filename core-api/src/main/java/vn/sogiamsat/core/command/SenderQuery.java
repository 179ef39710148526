package vn.sogiamsat.core.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the keeper of a source asks of the write side. */
public sealed interface SenderQuery extends LedgerQuery {

    /** How many submissions wait in quarantine. Answered by a list of {@link Waiting}, of sources that have any. */
    record CountWaiting() implements SenderQuery {}

    record Waiting(String source, long count) {}

    /** The keys a source has or had, newest first. Answered by a list of {@link Key}. */
    record FindKeys(String source) implements SenderQuery {}

    /**
     * A key of a source; never the key itself.
     *
     * @param fingerprint as its event tells it
     * @param hint its first characters; null for keys that were made before the ledger kept them
     * @param madeAt null for keys that were made before the ledger kept it
     * @param validUntil when it closes or closed; null while no end is set
     * @param lastUsedAt to the minute; null where it was never used
     * @param open whether it opens now
     */
    record Key(
            String fingerprint,
            @Nullable String hint,
            @Nullable Instant madeAt,
            @Nullable Instant validUntil,
            @Nullable Instant lastUsedAt,
            boolean open) {}

    /**
     * The numbers that are missing among the ids of a source. Answered by {@link Gaps}.
     *
     * @param prefix only ids that begin so; empty for all
     */
    record FindGaps(String source, String prefix) implements SenderQuery {}

    /**
     * @param cut whether there are more ids than were looked at
     * @param series the longest first
     */
    record Gaps(boolean cut, List<Series> series) {
        public Gaps {
            series = List.copyOf(series);
        }
    }

    /**
     * Ids that differ in the number at their end alone.
     *
     * @param prefix what comes before the number
     * @param width the fewest digits with which a number was written
     * @param count how many different numbers there are
     * @param missing the first ranges without any
     */
    record Series(String prefix, int width, long lowest, long highest, long count, List<Range> missing) {
        public Series {
            missing = List.copyOf(missing);
        }
    }

    /** Both ends included. */
    record Range(long first, long last) {}

    /**
     * What the door would answer to events. Answered by a list of {@link Weighed}, in order; nothing is kept.
     *
     * @param json one CloudEvent in structured JSON, or an array of them; at most {@value #MOST_CHARACTERS} characters,
     *     so that it fits into a message between processes
     */
    record WeighEvents(String source, String json) implements SenderQuery {
        public static final int MOST_CHARACTERS = 1_000_000;
    }

    /**
     * What would come of releasing submissions. Answered by a list of {@link Weighed}, in order; nothing is kept.
     *
     * @param trials at most 100
     */
    record WeighReleases(List<Trial> trials) implements SenderQuery {
        public WeighReleases {
            trials = List.copyOf(trials);
        }
    }

    /** @param corrected the whole CloudEvent as corrected; null to try it as it came */
    record Trial(UUID reference, @Nullable String corrected) {}

    /**
     * What the door would answer to an event now.
     *
     * @param id as sent; null where it could not be read
     * @param status of HTTP: 201 recorded, 200 known, 202 quarantined, 409 conflicting, 403 refused, 400 malformed
     * @param receipt of what is on record under its id
     * @param reasons why not 201 or 200
     */
    record Weighed(
            @Nullable String id, int status, @Nullable Receipt receipt, List<LedgerQuery.Reason> reasons) {
        public Weighed {
            reasons = List.copyOf(reasons);
        }
    }

    /** The newest checks of how well a source sends. Answered by a list of {@link Check}, newest first. */
    record FindChecks(String source) implements SenderQuery {}

    /** One check of a source. Answered by {@link Check}. */
    record ReadCheck(String source, UUID check) implements SenderQuery {}

    /**
     * A check of how well a source sends.
     *
     * @param begunBy login of who began it
     * @param passed null while it goes on
     * @param endedBy {@code user:<login>}, or {@code source:<name>} where its last step ended it
     */
    record Check(
            UUID id,
            String source,
            String begunBy,
            Instant begunAt,
            @Nullable Boolean passed,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            List<Step> steps) {
        public Check {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a check.
     *
     * @param number from 1
     * @param kind such as {@code other-content}
     * @param expected the HTTP status that ends it
     * @param events what is to be sent, each a CloudEvent in structured JSON
     * @param state {@code waiting}, {@code passed} or {@code failed}
     * @param half whether the first of two requests has come as it should
     * @param tries how many requests were judged by it
     * @param why it failed the last time; empty where it did not
     * @param at when it was judged last; null before
     */
    record Step(
            int number,
            String kind,
            int expected,
            List<String> events,
            String state,
            boolean half,
            int tries,
            List<Why> why,
            @Nullable Instant at) {
        public Step {
            events = List.copyOf(events);
            why = List.copyOf(why);
        }
    }

    /**
     * Why a step failed.
     *
     * @param code {@code mode}, {@code count}, {@code differs}, {@code normalised}, {@code offset}, {@code answered},
     *     {@code too-early}, {@code malformed} or {@code unreadable}
     * @param detail what there was instead, or where; empty where there is no more to say
     */
    record Why(String code, String detail) {}
}
