package vn.sogiamsat.command.record;

/** What became of a draft whose id may have been claimed before. */
public sealed interface Settled {
    Claim claim();

    /** It is on record now and was not before. */
    record Recorded(Claim claim) implements Settled {}

    /** The same content was on record already; nothing new was written. */
    record Known(Claim claim) implements Settled {}

    /** Another content is on record under this id; nothing of the draft was written. */
    record Conflicting(Claim claim) implements Settled {}
}
