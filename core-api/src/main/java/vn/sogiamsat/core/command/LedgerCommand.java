package vn.sogiamsat.core.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.DecidingDocument;

/**
 * What a person asks of the write side from a page or the operator's interface. Each is answered by a {@link Receipt}
 * (the source commands that make a key by a {@link SourceKey}, those of checks by what they say) or refused with a
 * {@link CommandRefused}.
 *
 * <p>{@code by} is always the login of the person who acts.
 */
public sealed interface LedgerCommand
        permits InspectionCommand,
                ConformanceCommand,
                HoldCommand,
                PackageKeyCommand,
                LedgerCommand.WithdrawFact,
                LedgerCommand.ReleaseSubmission,
                LedgerCommand.RejectSubmission,
                LedgerCommand.DestroyPersonKey,
                LedgerCommand.ParkEvent,
                LedgerCommand.RegisterSource,
                LedgerCommand.RotateSourceKey,
                LedgerCommand.RevokeSourceKey,
                LedgerCommand.RevokeSource,
                LedgerCommand.AdoptRulebook,
                LedgerCommand.RepealRulebook,
                LedgerCommand.OverrideParameter,
                LedgerCommand.WaiveObligation,
                LedgerCommand.GiveExplanation,
                LedgerCommand.OpenPeriod,
                LedgerCommand.CloseDay {
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

    /**
     * Gives a source a new key.
     *
     * @param overlapDays how long the keys it has go on opening, in days of 24 hours; 0 for no longer
     */
    record RotateSourceKey(String name, int overlapDays, String reason, String by) implements LedgerCommand {
        /** The longest overlap. */
        public static final int MOST_DAYS = 90;
    }

    /**
     * Closes one key of a source.
     *
     * @param fingerprint of the key, as its event tells it
     */
    record RevokeSourceKey(String name, String fingerprint, String reason, String by) implements LedgerCommand {}

    record RevokeSource(String name, String reason, String by) implements LedgerCommand {}

    /**
     * Adopts a rulebook. The same text with the same dates, adopted again, is answered by the first receipt.
     *
     * @param rulebook its id, in the form of {@link vn.sogiamsat.core.event.RulebookEvent#ID}
     * @param text the whole rulebook of this id; kept as it is, and refused with every fault where it has one
     * @param inForceTo the first day on which it no longer holds; null while no end is known
     * @param replaces ids of the rulebooks in whose place it comes
     */
    record AdoptRulebook(
            String rulebook,
            String text,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            List<String> replaces,
            DecidingDocument decision,
            String by)
            implements LedgerCommand {}

    /** @param from the first day on which the rulebook no longer holds */
    record RepealRulebook(String rulebook, LocalDate from, String reason, DecidingDocument decision, String by)
            implements LedgerCommand {}

    /**
     * Gives a parameter of a rulebook another value for one unit.
     *
     * @param unit any code of the unit
     * @param validTo the first day on which it no longer holds; null while no end is known
     */
    record OverrideParameter(
            String rulebook,
            String parameter,
            String value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            DecidingDocument decision,
            String by)
            implements LedgerCommand {}

    /**
     * Frees a unit from an obligation for a while.
     *
     * @param unit any code of the unit
     * @param until the first day on which it is obliged again
     */
    record WaiveObligation(
            String rulebook,
            UUID obligation,
            String unit,
            LocalDate from,
            LocalDate until,
            String reason,
            DecidingDocument decision,
            String by)
            implements LedgerCommand {}

    /**
     * Puts a unit's word on an obligation beside it.
     *
     * @param unit any code of the unit
     * @param document SHA-256 of a document in the vault; null when none goes with it
     */
    record GiveExplanation(
            String rulebook,
            UUID obligation,
            String unit,
            String text,
            @Nullable String document,
            String by) implements LedgerCommand {}

    /**
     * Opens a month. Opened again, it is answered by the first receipt.
     *
     * @param by {@value vn.sogiamsat.core.Header#LEDGER} where no person acts but the ledger's own clock
     */
    record OpenPeriod(YearMonth month, String by) implements LedgerCommand {}

    /**
     * Closes a day that is over in Vietnam. Closed again, it is answered by the first receipt.
     *
     * @param by as with {@link OpenPeriod}
     */
    record CloseDay(LocalDate day, String by) implements LedgerCommand {}

    /**
     * A source's new key. It is shown this once and kept only as a hash.
     *
     * @param key to be sent as {@code Authorization: Bearer <key>}
     */
    record SourceKey(String source, String key, Receipt receipt) {}
}
