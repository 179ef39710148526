package vn.sogiamsat.command.intake;

import org.jspecify.annotations.Nullable;

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

    /** The event's id as sent; null where it could not be read. */
    default @Nullable String id() {
        return switch (this) {
            case Event event -> event.envelope().id();
            case Malformed malformed -> null;
        };
    }
}
