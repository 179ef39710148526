package vn.sogiamsat.rules.obligation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Uuid8;
import vn.sogiamsat.rules.book.SubjectKind;

/**
 * What a rule demands of one subject by a moment, and when it was met, as far as the facts told until then say.
 *
 * <p>Nothing in it changes by time passing: {@link #at} says what it comes to at a moment.
 *
 * @param id made of rulebook, rule, subject and period: the same however often it is made
 * @param rule as {@code rulebook/rule}
 * @param subject the meeting, cell, person, direction or remedy (by the event that told it) or unit
 * @param about the meeting it is about, or at which the direction was given, or the remedy; null where it is about
 *     neither
 * @param unit the unit that answers for it
 * @param period such as {@code 2023-10}; empty where the rule knows none
 * @param opensAt from when on it exists
 * @param dueAt the last instant in time
 * @param required how many of what is counted; 1 where nothing is
 * @param achieved how many of them there are
 * @param evidence the events by which this is known, by id
 * @param metAt when it was met; null while it was not
 * @param reason why it is not applicable, or could not be evaluated; empty otherwise
 * @param waivedFrom from when on it was waived, until {@code waivedUntil} (exclusive); both null where it is not
 */
public record Obligation(
        UUID id,
        String rule,
        SubjectKind kind,
        UUID subject,
        @Nullable About about,
        UUID unit,
        String period,
        Instant opensAt,
        Instant dueAt,
        long required,
        long achieved,
        List<UUID> evidence,
        @Nullable Instant metAt,
        Applicability applicability,
        String reason,
        @Nullable Instant waivedFrom,
        @Nullable Instant waivedUntil) {
    public Obligation {
        evidence = List.copyOf(evidence);
    }

    /** What an obligation is about, beside the unit and the person. */
    public sealed interface About {}

    /** @param kind a code of {@link vn.sogiamsat.core.event.MeetingKind}; empty while nobody told it */
    public record Meeting(UUID id, String kind) implements About {}

    /**
     * What a unit has to remedy.
     *
     * @param inspectionCode as the inspection calls itself
     * @param code of the remedy within the inspection
     */
    public record Remedy(UUID inspection, String inspectionCode, String code) implements About {}

    /**
     * The id of an obligation, the same however often it is made.
     *
     * @param rule as {@code rulebook/rule}
     * @param of whom or what it is about
     */
    public static UUID id(String rule, String of, String period) {
        return Uuid8.ofSha256(("obligation/" + rule + "/" + of + "/" + period).getBytes(UTF_8));
    }

    /** This, waived from a moment until another (exclusive). */
    public Obligation waived(Instant from, Instant until) {
        return new Obligation(
                id,
                rule,
                kind,
                subject,
                about,
                unit,
                period,
                opensAt,
                dueAt,
                required,
                achieved,
                evidence,
                metAt,
                applicability,
                reason,
                from,
                until);
    }

    /** Whether it was met, and not after it was due. */
    public boolean metInTime() {
        return metAt != null && !metAt.isAfter(dueAt);
    }

    /**
     * What it comes to at a moment.
     *
     * @param soon how long before it is due it counts as due soon
     * @return empty before it opens: then it is not there yet
     */
    public Optional<Status> at(Instant moment, Duration soon) {
        return moment.isBefore(opensAt) ? Optional.empty() : Optional.of(since(moment, soon));
    }

    /**
     * The next moment after one from which on it may come to something else, while nothing else is told.
     *
     * @param soon how long before it is due it counts as due soon
     * @return empty when it comes to the same for ever
     */
    public Optional<Instant> turnsAfter(Instant moment, Duration soon) {
        if (applicability == Applicability.NOT_APPLICABLE) {
            return opensAt.isAfter(moment) ? Optional.of(opensAt) : Optional.empty();
        }
        // What is due this very instant is in time still.
        return Stream.of(opensAt, dueAt.minus(soon), dueAt.plusNanos(1), metAt, waivedFrom, waivedUntil)
                .filter(turn -> turn != null && turn.isAfter(moment))
                .min(Comparator.naturalOrder());
    }

    private Status since(Instant moment, Duration soon) {
        if (applicability == Applicability.NOT_APPLICABLE) {
            return Status.NOT_APPLICABLE;
        }
        if (waivedFrom != null && waivedUntil != null && !moment.isBefore(waivedFrom) && moment.isBefore(waivedUntil)) {
            return Status.WAIVED;
        }
        if (applicability == Applicability.APPLICABLE && metAt != null && !metAt.isAfter(moment)) {
            return metInTime() ? Status.MET : Status.MET_LATE;
        }
        if (!moment.isAfter(dueAt)) {
            return moment.isBefore(dueAt.minus(soon)) ? Status.OPEN : Status.DUE_SOON;
        }
        return applicability == Applicability.NOT_EVALUATED ? Status.NOT_EVALUATED : Status.OVERDUE;
    }
}
