package vn.sogiamsat.core.port;

import java.util.List;
import java.util.UUID;

/** Proofs that events are in the ledger's tamper-evident log. */
public interface LogProofs {
    /**
     * Proves several events by one and the same checkpoint.
     *
     * @param eventIds of any events
     * @return an answer each, in that order
     */
    List<Answer> prove(List<UUID> eventIds);

    /** @param eventId of any event */
    default Answer prove(UUID eventId) {
        return prove(List.of(eventId)).getFirst();
    }

    sealed interface Answer {
        /** There is no such event. */
        record Unknown() implements Answer {}

        /** It is stored, and no signed checkpoint covers it yet. */
        record NotYet() implements Answer {}

        /**
         * @param position of the event in the ledger
         * @param leaf what the log holds of it
         * @param proof a {@code .tlog-proof}: the leaf's index, the path to the root, the newest signed checkpoint
         */
        record Proven(long position, byte[] leaf, byte[] proof) implements Answer {}
    }
}
