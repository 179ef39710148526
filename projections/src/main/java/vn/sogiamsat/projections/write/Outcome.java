package vn.sogiamsat.projections.write;

/** What became of a document. */
public sealed interface Outcome {
    /** It is in the index now. */
    record Written() implements Outcome {}

    /** The index held it already, or a newer state. */
    record Known() implements Outcome {}

    /** The index holds another document of this id that claims another ledger position; it was left alone. */
    record Contradicted(long position) implements Outcome {}

    /** Elasticsearch will never take it as it is. */
    record Refused(String reason) implements Outcome {}
}
