package vn.sogiamsat.rules.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.HandoverConfirmed;
import vn.sogiamsat.core.event.UnitAliasAdded;
import vn.sogiamsat.core.event.UnitDissolved;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitEvent;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.core.event.UnitMoved;
import vn.sogiamsat.core.view.Timeline;

/** A party unit as the facts tell of it. */
public final class Unit {
    private final UUID id;
    private final Stream stream = new Stream();
    private List<Timeline.Span<Place>> places = List.of();

    Unit(UUID id) {
        this.id = id;
    }

    /** @param parent null at the top of the tree */
    private record Place(@Nullable UUID parent) {}

    boolean add(Told fact) {
        if (!stream.add(fact)) {
            return false;
        }
        Timeline<Place> told = new Timeline<>();
        stream.latest(UnitEstablished.class)
                .map(Stream.Of::body)
                .ifPresent(in -> told.add(
                        new Place(in.parent() == null ? null : in.parent().value()), in.validFrom(), in.validTo()));
        stream.all(UnitMoved.class)
                .forEach(moved -> told.add(
                        new Place(
                                moved.body().parent() == null
                                        ? null
                                        : moved.body().parent().value()),
                        moved.body().validFrom(),
                        moved.body().validTo()));
        stream.latest(UnitDissolved.class)
                .map(Stream.Of::body)
                .ifPresent(end -> told.gap(end.validFrom(), end.validTo()));
        merged().map(Stream.Of::body).ifPresent(end -> told.gap(end.validFrom(), end.validTo()));
        stream.latest(UnitEstablished.class)
                .map(Stream.Of::body)
                .filter(in -> in.validTo() != null)
                .ifPresent(in -> told.gap(Objects.requireNonNull(in.validTo()), null));
        places = told.spans();
        return true;
    }

    public UUID id() {
        return id;
    }

    /** Empty while nobody told of its founding. */
    public Optional<UnitLevel> level() {
        return stream.latest(UnitEstablished.class).map(told -> told.body().level());
    }

    public boolean isCell() {
        return level().filter(level -> level == UnitLevel.CELL).isPresent();
    }

    /** Whether it exists on a day. */
    public boolean stands(LocalDate day) {
        return places.stream().anyMatch(span -> Timeline.covers(span.from(), span.to(), day));
    }

    /** The first day from {@code from} on, before {@code to}, on which it exists. */
    public Optional<LocalDate> firstDay(LocalDate from, LocalDate to) {
        return places.stream()
                .filter(span -> span.from().isBefore(to)
                        && (span.to() == null || span.to().isAfter(from)))
                .map(span -> span.from().isBefore(from) ? from : span.from())
                .findFirst();
    }

    /** The first day after all of those before {@code to} on which it exists, or {@code to}. */
    public LocalDate lastDay(LocalDate from, LocalDate to) {
        return places.stream()
                .filter(span -> span.from().isBefore(to)
                        && (span.to() == null || span.to().isAfter(from)))
                .map(span -> span.to() == null || span.to().isAfter(to) ? to : span.to())
                .reduce((first, last) -> last)
                .orElse(to);
    }

    /** The unit above it on a day; empty at the top and where it does not exist. */
    Optional<UUID> parent(LocalDate day) {
        return places.stream()
                .filter(span -> Timeline.covers(span.from(), span.to(), day))
                .findFirst()
                .map(span -> span.value().parent());
    }

    /** Every unit under which it is, or was on any day. */
    public List<UUID> parents() {
        return places.stream()
                .map(span -> span.value().parent())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every code it bears or bore. */
    List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Told fact : stream.all()) {
            if (fact.body() instanceof UnitEvent told) {
                codes.add(told.unit().code());
            }
            if (fact.body() instanceof UnitAliasAdded alias) {
                codes.add(alias.code());
            }
        }
        return codes.stream().distinct().sorted().toList();
    }

    Optional<Stream.Of<UnitMerged>> merged() {
        return stream.latest(UnitMerged.class);
    }

    List<Stream.Of<HandoverConfirmed>> confirmations() {
        return stream.all(HandoverConfirmed.class);
    }
}
