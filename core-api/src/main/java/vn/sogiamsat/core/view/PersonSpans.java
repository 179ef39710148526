package vn.sogiamsat.core.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.PersonAliasAdded;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.SuperiorAssignmentEnded;

/**
 * Where a person was, in what standing and position, and which cells they followed: each from a day (inclusive) to a
 * day (exclusive, null where it lasts), in order.
 */
public record PersonSpans(
        List<Membership> memberships, List<Post> posts, List<Assignment> assignments, List<Exemption> exemptions) {

    /** @param standing null while no fact tells it, as where only a transfer is known */
    public record Membership(
            UUID unit,
            @Nullable Standing standing,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return Timeline.covers(from, to, day);
        }
    }

    public record Post(
            UUID unit,
            Position position,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return Timeline.covers(from, to, day);
        }
    }

    public record Assignment(
            UUID cell, LocalDate from, @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return Timeline.covers(from, to, day);
        }
    }

    public record Exemption(LocalDate from, @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return Timeline.covers(from, to, day);
        }
    }

    /** @param standing the standing facts of one person by (recordedAt, event id) */
    public static PersonSpans of(List<? extends PersonEvent> standing) {
        Timeline<Cell> cells = new Timeline<>();
        Map<Seat, Timeline<Seat>> seats = new LinkedHashMap<>();
        Map<UUID, Timeline<UUID>> followed = new LinkedHashMap<>();
        Timeline<Boolean> exempt = new Timeline<>();
        standing.forEach(told -> {
            switch (told) {
                case MemberEnrolled in ->
                    cells.add(new Cell(in.unit().value(), in.standing()), in.validFrom(), in.validTo());
                case MemberTransferred to ->
                    cells.add(new Cell(to.to().value(), to.standing()), to.validFrom(), to.validTo());
                case MemberLeft out -> cells.add(null, out.validFrom(), out.validTo());
                case MemberExempted free -> exempt.add(true, free.validFrom(), free.validTo());
                case PositionHeld held -> {
                    Seat seat = new Seat(held.unit().value(), held.position());
                    of(seats, seat).add(seat, held.validFrom(), held.validTo());
                }
                case PositionEnded ended ->
                    of(seats, new Seat(ended.unit().value(), ended.position())).add(null, ended.validFrom(), null);
                case SuperiorAssigned assigned -> {
                    UUID cell = assigned.cell().value();
                    of(followed, cell).add(cell, assigned.validFrom(), assigned.validTo());
                }
                case SuperiorAssignmentEnded ended ->
                    of(followed, ended.cell().value()).add(null, ended.validFrom(), null);
                case PersonAliasAdded alias -> {}
                case PersonKeyDestroyed destroyed -> {}
            }
        });
        return new PersonSpans(
                memberships(cells),
                inOrder(seats).stream()
                        .map(span -> new Post(span.value().unit(), span.value().position(), span.from(), span.to()))
                        .toList(),
                inOrder(followed).stream()
                        .map(span -> new Assignment(span.value(), span.from(), span.to()))
                        .toList(),
                exempt.spans().stream()
                        .map(span -> new Exemption(span.from(), span.to()))
                        .toList());
    }

    /** @param standing null where a transfer leaves it unchanged */
    private record Cell(UUID unit, @Nullable Standing standing) {}

    private record Seat(UUID unit, Position position) {}

    private static List<Membership> memberships(Timeline<Cell> cells) {
        List<Membership> memberships = new ArrayList<>();
        Standing standing = null;
        for (Timeline.Span<Cell> span : cells.spans()) {
            standing = span.value().standing() == null ? standing : span.value().standing();
            memberships.add(new Membership(span.value().unit(), standing, span.from(), span.to()));
        }
        return List.copyOf(memberships);
    }

    private static <K, T> Timeline<T> of(Map<K, Timeline<T>> timelines, K key) {
        return timelines.computeIfAbsent(key, any -> new Timeline<>());
    }

    private static <K, T> List<Timeline.Span<T>> inOrder(Map<K, Timeline<T>> timelines) {
        return timelines.values().stream()
                .flatMap(timeline -> timeline.spans().stream())
                .sorted(Comparator.comparing(Timeline.Span<T>::from)
                        .thenComparing(span -> String.valueOf(span.value())))
                .toList();
    }
}
