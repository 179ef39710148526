package vn.sogiamsat.core.port;

import java.util.UUID;

/** Proofs that events are in the ledger's tamper-evident log. */
public interface LogProofs {
    /** @param eventId of any event */
    Answer prove(UUID eventId);

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
