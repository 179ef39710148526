package vn.sogiamsat.core.port;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes bundles of evidence that are verified without this ledger (docs/evidence.md). */
public interface EvidenceBundles {
    /**
     * Gathers what a bundle is to hold, and records that it is being made. Waits some seconds for the checkpoint of
     * what was recorded just now.
     *
     * @throws RefusedException when an event is unknown, no checkpoint covers it yet, or one is missing between two of
     *     a stream
     */
    Prepared prepare(Request request);

    /**
     * @param scope what it is about: {@code meeting}, {@code obligation}, {@code inspection} or {@code search}
     * @param of which one: the id, or what was searched for
     * @param title of the whole, for people
     * @param reason why it is made, in the words of the person
     * @param by that person's login
     * @param events the ids, in any order
     */
    record Request(String scope, String of, String title, String reason, String by, List<UUID> events) {
        public Request {
            events = List.copyOf(events);
        }
    }

    /** A bundle about to be written, once. */
    interface Prepared {
        UUID id();

        Instant madeAt();

        /** The checkpoint that all its proofs are for. */
        Integrity.Point checkpoint();

        /** What it holds, in order of position. */
        List<Item> items();

        /**
         * Writes the ZIP.
         *
         * @param html the readable report
         * @param pdf the same for printing
         */
        void write(byte[] html, byte[] pdf, OutputStream out) throws IOException;
    }

    /** One event of a bundle. */
    record Item(long position, UUID eventId, String stream, long sequence, String type, Instant recordedAt) {}

    /** The bundle cannot be made; the message says why and what to do, in both languages. */
    final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RefusedException(String message) {
            super(message);
        }
    }
}
