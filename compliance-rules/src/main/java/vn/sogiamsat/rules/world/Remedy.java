package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.event.CorrectionEvent;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/**
 * What an inspection demands of a unit, and what became of it.
 *
 * @param event by which it was demanded
 * @param since when it was demanded
 * @param due the last day in time
 */
public record Remedy(UUID event, Instant since, RemedyDue demanded, LocalDate due, Values words) {
    private static final Comparator<Told> BY_TIME =
            Comparator.comparing(Told::occurredAt).thenComparing(Told::eventId);

    /** Whether a fact of an inspection may bear on a remedy: most only say who looked at what. */
    static boolean concerns(Event body) {
        return body instanceof RemedyDue
                || body instanceof RemedyReported
                || body instanceof RemedyAssessed
                || body instanceof CorrectionEvent;
    }

    static List<Remedy> of(Stream inspection) {
        return inspection.all(RemedyDue.class).stream()
                .map(told -> of(told, inspection))
                .toList();
    }

    /** A refusal sends the unit back: what it reported before counts no more. */
    private static Remedy of(Stream.Of<RemedyDue> told, Stream inspection) {
        String code = told.body().code();
        List<Stream.Of<RemedyAssessed>> assessed = inspection.all(RemedyAssessed.class).stream()
                .filter(each -> each.body().code().equals(code))
                .toList();
        Optional<Told> refusal = assessed.stream()
                .filter(each -> !each.body().accepted())
                .map(Stream.Of::fact)
                .reduce((earlier, later) -> later);
        Optional<Told> acceptance = assessed.stream()
                .filter(each -> each.body().accepted())
                .map(Stream.Of::fact)
                .filter(fact -> isAfter(fact, refusal))
                .min(BY_TIME);
        Optional<Told> reported = inspection.all(RemedyReported.class).stream()
                .filter(each -> each.body().code().equals(code))
                .map(Stream.Of::fact)
                .filter(fact -> isAfter(fact, refusal))
                .min(BY_TIME)
                .or(() -> acceptance);
        LocalDate due = told.body().due();
        List<UUID> demandedBy = new ArrayList<>(told.evidence());
        refusal.ifPresent(fact -> demandedBy.add(fact.eventId()));
        Values.Builder words = new Values.Builder();
        words.put(
                Word.REMEDY_DUE_AT,
                due.plusDays(1).atStartOfDay(Told.ZONE).toInstant().minusMillis(1),
                demandedBy);
        put(words, Word.REMEDY_REPORTED_AT, reported);
        put(words, Word.REMEDY_ACCEPTED_AT, acceptance);
        return new Remedy(told.fact().eventId(), told.fact().occurredAt(), told.body(), due, words.build());
    }

    private static boolean isAfter(Told fact, Optional<Told> refusal) {
        return refusal.filter(earlier -> !fact.recordedAt().isAfter(earlier.recordedAt()))
                .isEmpty();
    }

    private static void put(Values.Builder words, Word word, Optional<Told> fact) {
        fact.ifPresent(told -> words.put(word, told.occurredAt(), List.of(told.eventId())));
    }
}
