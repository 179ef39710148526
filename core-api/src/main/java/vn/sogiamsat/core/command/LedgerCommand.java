package vn.sogiamsat.core.command;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.DecidingDocument;

/**
 * What a person asks of the write side from a page or the operator's interface. Each is answered by a {@link Receipt}
 * (the source commands that make a key by a {@link SourceKey}) or refused with a {@link CommandRefused}.
 *
 * <p>{@code by} is always the login of the person who acts.
 */
public sealed interface LedgerCommand {
    String by();

    /** Withdraws any fact, on a named person's word. */
    record WithdrawFact(String stream, UUID eventId, String reason, String by) implements LedgerCommand {}

    /**
     * Lets a quarantined submission in.
     *
     * @param corrected the whole CloudEvent in structured JSON as corrected; null to try the content as it came
     */
    record ReleaseSubmission(UUID reference, @Nullable String corrected, String reason, String by)
            implements LedgerCommand {}

    /** Turns a quarantined submission down for good; its content is destroyed. */
    record RejectSubmission(UUID reference, String reason, String by) implements LedgerCommand {}

    /** Destroys a person's key: erases them from every event, backup and view, and leaves every hash valid. */
    record DestroyPersonKey(PersonId person, String reason, DecidingDocument decision, String by)
            implements LedgerCommand {}

    /** Tells the projections to pass over an event that a view refuses. */
    record ParkEvent(UUID eventId, String view, String reason, String by) implements LedgerCommand {}

    /**
     * Registers a sending system.
     *
     * @param types CloudEvent types it may send; a trailing {@code *} stands for any ending
     * @param units codes of the units, each with everything below it, for which it may send; {@code *} for all
     */
    record RegisterSource(String name, String title, List<String> types, List<String> units, String by)
            implements LedgerCommand {}

    record RotateSourceKey(String name, String reason, String by) implements LedgerCommand {}

    record RevokeSource(String name, String reason, String by) implements LedgerCommand {}

    /**
     * A source's new key. It is shown this once and kept only as a hash.
     *
     * @param key to be sent as {@code Authorization: Bearer <key>}
     */
    record SourceKey(String source, String key, Receipt receipt) {}
}
