package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What vouches for the ledger, for the integrity page. */
public interface Integrity {
    State state();

    /**
     * @param origin of the log, which its checkpoints and keys are named by
     * @param events how many have a position
     * @param checkpoint the newest; null before the first
     * @param trouble why the log stands still; null where it does not
     * @param keys the public halves of the keys that sign, as vkeys
     * @param witnesses everybody who is asked to cosign
     * @param stamping whether timestamps are asked for
     * @param stamp the newest timestamp; null for none
     * @param stampProblem why there is no newer one; null where nothing is wrong
     * @param anchor the file outside the data folder; null for none
     */
    record State(
            String origin,
            long events,
            @Nullable Point checkpoint,
            @Nullable String trouble,
            List<String> keys,
            List<Witness> witnesses,
            boolean stamping,
            @Nullable Stamp stamp,
            @Nullable String stampProblem,
            @Nullable String anchor) {
        public State {
            keys = List.copyOf(keys);
            witnesses = List.copyOf(witnesses);
        }

        /** Whether somebody or something outside would tell if everything here were put back. */
        public boolean isProtectedAgainstRollback() {
            return anchor != null || stamp != null || witnesses.stream().anyMatch(each -> each.size() > 0);
        }
    }

    /**
     * A signed checkpoint.
     *
     * @param size how many leaves it covers
     * @param root of the tree, in base64
     */
    record Point(long size, String root) {}

    /**
     * @param key its name and id
     * @param size of the newest checkpoint it cosigned; 0 for none
     * @param at when it did; null where it never did
     * @param reason what it said, where it did not cosign the last time; null where it did
     */
    record Witness(
            String name,
            String key,
            long size,
            @Nullable Instant at,
            Verdict verdict,
            @Nullable String reason) {
        public enum Verdict {
            NOT_ASKED,
            COSIGNED,
            /** It has seen more than there is: the ledger was put back. */
            AHEAD,
            /** It has seen something else: the ledger was rewritten. */
            CONTRADICTED,
            /** It does not cosign for this ledger. */
            REFUSED,
            UNREACHABLE
        }

        /** Whether it says that something was done to the ledger. */
        public boolean isAlarm() {
            return verdict == Verdict.AHEAD || verdict == Verdict.CONTRADICTED;
        }
    }

    /**
     * A timestamp of an authority.
     *
     * @param size of the checkpoint it is over
     */
    record Stamp(long size, Instant at) {}
}
