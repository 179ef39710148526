package vn.sogiamsat.log.witness;

import java.time.Instant;
import vn.sogiamsat.log.note.NoteSignature;

/** What came of asking a witness to cosign a checkpoint. */
public sealed interface Outcome {
    /**
     * It did, and that it did was verified.
     *
     * @param signature to add to the note
     * @param at when, by the witness's clock
     */
    record Cosigned(NoteSignature signature, Instant at) implements Outcome {}

    /**
     * It has cosigned a larger tree of this log before: the log was rolled back.
     *
     * @param size of that tree, in leaves
     */
    record Ahead(long size) implements Outcome {}

    /**
     * It has cosigned a tree which is not the beginning of this one: the log's history was written anew.
     *
     * @param reason in the witness's words
     */
    record Contradicted(String reason) implements Outcome {}

    /**
     * It does not cosign for this log: it does not watch it, does not know its key, or does not understand the request.
     *
     * @param status the HTTP status
     * @param reason in the witness's words
     */
    record Refused(int status, String reason) implements Outcome {}

    /**
     * Nobody answered, or somebody who is not this witness. To be tried again later.
     *
     * @param reason in both languages
     */
    record Unreachable(String reason) implements Outcome {}
}
