package vn.sogiamsat.log.witness;

import java.util.List;
import java.util.stream.Collectors;
import vn.sogiamsat.log.note.NoteSignature;

/** What a witness says to a checkpoint, as the HTTP response the format has for it. */
public sealed interface Answer {
    /** The HTTP status. */
    int status();

    /** The body of the response. */
    String body();

    /** The checkpoint was cosigned, and that is on the witness's disk. */
    record Cosigned(List<NoteSignature> signatures) implements Answer {
        public Cosigned {
            signatures = List.copyOf(signatures);
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return signatures.stream().map(each -> each.line() + "\n").collect(Collectors.joining());
        }
    }

    /** The witness has seen another checkpoint last than the log thought. */
    record Stale(long size) implements Answer {
        /** The media type of the body. */
        public static final String MEDIA_TYPE = "text/x.tlog.size";

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }
    }

    /**
     * Nothing was cosigned.
     *
     * @param reason in both languages
     */
    record Refused(Refusal refusal, String reason) implements Answer {
        @Override
        public int status() {
            return refusal.status;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }

    /** Why a checkpoint is not cosigned. */
    enum Refusal {
        /** It is no such request. */
        MALFORMED(400),
        /** No key that is trusted for the origin signed it. */
        UNTRUSTED(403),
        /** The witness does not know the origin. */
        UNKNOWN_LOG(404),
        /** Another tree of the same size was cosigned before: the log has two histories. */
        FORKED(409),
        /** The proof does not show that the tree only grew. */
        INCONSISTENT(422);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }
    }
}
