package vn.sogiamsat.evidence.verify;

/**
 * Something that is wrong with a bundle.
 *
 * @param file which of its files fails; the bundle's own name where it is the ZIP
 * @param vi what is wrong, in Vietnamese
 * @param en the same in English
 */
public record Finding(Kind kind, String file, String vi, String en) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** It cannot be read from the disk. */
        UNREADABLE,
        /** The ZIP is not one that a ledger wrote. */
        CONTAINER,
        /** A file that should be there is not. */
        MISSING,
        /** A file that is there is listed or explained by nothing. */
        UNLISTED,
        /** A file is not as the manifest has it: its place, size or content. */
        CHANGED,
        /** A file is not of its format. */
        MALFORMED,
        /** Something belongs to another ledger, or to another of its logs. */
        OTHER_LEDGER,
        /** The payload is not what the log has of it. */
        PAYLOAD,
        /** Leaf, manifest and place do not agree. */
        EVENT,
        /** The proof proves something else, or nothing. */
        PROOF,
        /** An event of a stream is missing between others, is there twice, or out of order. */
        STREAM,
        /** A document is not what an event mentions. */
        DOCUMENT,
        /** A signature is wrong or missing. */
        SIGNATURE,
        /** A timestamp is of something else, or of nobody who is trusted. */
        TIMESTAMP,
        /** The verifier's policy does not trust who signed. */
        UNTRUSTED,
        /** Too few of the witnesses that the verifier's policy demands have seen the checkpoint. */
        QUORUM
    }
}
