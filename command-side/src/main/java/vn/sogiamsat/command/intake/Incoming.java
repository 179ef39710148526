package vn.sogiamsat.command.intake;

/** One thing that came through the door. */
sealed interface Incoming {
    /** A CloudEvent. */
    record Event(Envelope envelope) implements Incoming {}

    /**
     * Not a CloudEvent at all.
     *
     * @param reason what is wrong and what to do; holds nothing of what was sent but names of attributes
     */
    record Malformed(String reason) implements Incoming {}
}
