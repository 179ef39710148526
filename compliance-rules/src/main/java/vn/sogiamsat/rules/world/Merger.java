package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.event.HandoverConfirmed;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/**
 * A unit went into another for good.
 *
 * @param day the first day on which it is not there any more
 */
public record Merger(UUID unit, UUID successor, LocalDate day, Values words) {

    /** Empty where the unit did not merge, or only for a time. */
    public static Optional<Merger> of(World world, UUID unit) {
        return world.unit(unit)
                .flatMap(Unit::merged)
                .filter(told -> told.body().validTo() == null)
                .map(told -> {
                    UUID successor = told.body().successor().value();
                    LocalDate day = told.body().validFrom();
                    Values.Builder words = new Values.Builder();
                    words.put(Word.MERGER_AT, day.atStartOfDay(Told.ZONE).toInstant(), told.evidence());
                    handedOver(world, unit, successor)
                            .ifPresent(done -> words.put(Word.MERGER_HANDED_OVER_AT, done.at(), done.evidence()));
                    return new Merger(unit, successor, day, words.build());
                });
    }

    private record Done(Instant at, List<UUID> evidence) {}

    /** Both sides confirmed the same list. */
    private static Optional<Done> handedOver(World world, UUID giver, UUID receiver) {
        return confirmed(world, giver, receiver).stream()
                .flatMap(given -> confirmed(world, receiver, giver).stream()
                        .filter(taken ->
                                taken.body().listDigest().equals(given.body().listDigest()))
                        .map(taken -> new Done(
                                later(given.fact().occurredAt(), taken.fact().occurredAt()),
                                List.of(given.fact().eventId(), taken.fact().eventId()))))
                .min(Comparator.comparing(Done::at)
                        .thenComparing(done -> done.evidence().toString()));
    }

    private static List<Stream.Of<HandoverConfirmed>> confirmed(World world, UUID by, UUID counterpart) {
        return world.unit(by).map(Unit::confirmations).orElse(List.of()).stream()
                .filter(told -> told.body().counterpart().value().equals(counterpart))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
