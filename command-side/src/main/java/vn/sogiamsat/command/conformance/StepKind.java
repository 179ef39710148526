package vn.sogiamsat.command.conformance;

import java.util.Locale;

/** What a step of a check asks for, in the order of the steps. */
enum StepKind {
    /** One event in binary mode. */
    BINARY,
    /** One event in structured mode. */
    STRUCTURED,
    /** Two events in one batch. */
    BATCHED,
    /** The first event once more, in any mode. */
    AGAIN,
    /** Another content under the id of the first event. */
    OTHER_CONTENT,
    /** Vietnamese in decomposed Unicode, which must arrive as it is. */
    DECOMPOSED,
    /** A time with the offset +07:00, which must arrive as it is. */
    OFFSET,
    /** An event that breaks its schema, then the corrected one under the same id. */
    CORRECTED,
    /** An answer of 503, then the same event again, no sooner than Retry-After says. */
    RETRIED,
    /** The withdrawal of the first event. */
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
