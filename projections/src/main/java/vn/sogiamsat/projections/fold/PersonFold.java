package vn.sogiamsat.projections.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.Labelled;
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
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.Timeline;

/** The document of a person, made of their facts, without anything that names them. */
public final class PersonFold {
    private PersonFold() {}

    /**
     * Folds a person.
     *
     * @param history at least one fact
     * @param unitName what a unit was called when the newest of these facts was recorded; empty when that is unknown
     */
    public static PersonDoc fold(UUID id, History history, Function<UUID, Optional<String>> unitName) {
        List<PersonDoc.Membership> memberships = memberships(history);
        List<PersonDoc.Post> posts = posts(history);
        return new PersonDoc(
                "person",
                new PersonDoc.PersonPart(id, label(memberships, posts, unitName)),
                memberships.isEmpty()
                        ? null
                        : new PersonDoc.UnitPart(memberships.getLast().unit()),
                memberships,
                posts,
                assignments(history),
                exemptions(history),
                isErased(history),
                history.position(),
                history.kept());
    }

    /** The cell of the newest membership; empty when none is known. */
    public static Optional<UUID> unit(History history) {
        List<PersonDoc.Membership> memberships = memberships(history);
        return memberships.isEmpty()
                ? Optional.empty()
                : Optional.of(memberships.getLast().unit());
    }

    /** A destroyed key never comes back, even where the record of its destruction was withdrawn. */
    static boolean isErased(History history) {
        return history.lines().stream().anyMatch(line -> line.body() instanceof PersonKeyDestroyed);
    }

    /** @param standing null where a transfer leaves it unchanged */
    private record Cell(UUID unit, @Nullable Standing standing) {}

    private static List<PersonDoc.Membership> memberships(History history) {
        Timeline<Cell> cells = new Timeline<>();
        history.standing(PersonEvent.class).forEach(told -> {
            switch (told.body()) {
                case MemberEnrolled in ->
                    cells.add(new Cell(in.unit().value(), in.standing()), in.validFrom(), in.validTo());
                case MemberTransferred to ->
                    cells.add(new Cell(to.to().value(), to.standing()), to.validFrom(), to.validTo());
                case MemberLeft out -> cells.add(null, out.validFrom(), out.validTo());
                case MemberExempted e -> {}
                case PositionHeld p -> {}
                case PositionEnded p -> {}
                case SuperiorAssigned s -> {}
                case SuperiorAssignmentEnded s -> {}
                case PersonAliasAdded a -> {}
                case PersonKeyDestroyed k -> {}
            }
        });
        List<PersonDoc.Membership> memberships = new ArrayList<>();
        Standing standing = null;
        for (Timeline.Span<Cell> span : cells.spans()) {
            standing = span.value().standing() == null ? standing : span.value().standing();
            memberships.add(new PersonDoc.Membership(
                    span.value().unit(), standing == null ? null : standing.code(), span.from(), span.to()));
        }
        return memberships;
    }

    private record Seat(UUID unit, Position position) {}

    private static List<PersonDoc.Post> posts(History history) {
        Map<Seat, Timeline<Seat>> seats = new LinkedHashMap<>();
        history.standing(PersonEvent.class).forEach(told -> {
            if (told.body() instanceof PositionHeld held) {
                Seat seat = new Seat(held.unit().value(), held.position());
                of(seats, seat).add(seat, held.validFrom(), held.validTo());
            } else if (told.body() instanceof PositionEnded ended) {
                of(seats, new Seat(ended.unit().value(), ended.position())).add(null, ended.validFrom(), null);
            }
        });
        return inOrder(seats).stream()
                .map(span -> new PersonDoc.Post(
                        span.value().unit(), span.value().position().code(), span.from(), span.to()))
                .toList();
    }

    private static List<PersonDoc.Assignment> assignments(History history) {
        Map<UUID, Timeline<UUID>> cells = new LinkedHashMap<>();
        history.standing(PersonEvent.class).forEach(told -> {
            if (told.body() instanceof SuperiorAssigned assigned) {
                UUID cell = assigned.cell().value();
                of(cells, cell).add(cell, assigned.validFrom(), assigned.validTo());
            } else if (told.body() instanceof SuperiorAssignmentEnded ended) {
                of(cells, ended.cell().value()).add(null, ended.validFrom(), null);
            }
        });
        return inOrder(cells).stream()
                .map(span -> new PersonDoc.Assignment(span.value(), span.from(), span.to()))
                .toList();
    }

    private static List<PersonDoc.Exemption> exemptions(History history) {
        Timeline<Boolean> exempt = new Timeline<>();
        history.standing(MemberExempted.class)
                .forEach(told ->
                        exempt.add(true, told.body().validFrom(), told.body().validTo()));
        return exempt.spans().stream()
                .map(span -> new PersonDoc.Exemption(span.from(), span.to()))
                .toList();
    }

    /** Position and unit: of the newest post that lasts, else of the membership. */
    private static String label(
            List<PersonDoc.Membership> memberships,
            List<PersonDoc.Post> posts,
            Function<UUID, Optional<String>> unitName) {
        for (PersonDoc.Post post : posts.reversed()) {
            if (post.to() == null) {
                return labelled(title(Position.values(), post.position()), post.unit(), unitName);
            }
        }
        for (PersonDoc.Membership membership : memberships.reversed()) {
            if (membership.to() == null) {
                String title =
                        membership.standing() == null ? "Đảng viên" : title(Standing.values(), membership.standing());
                return labelled(title, membership.unit(), unitName);
            }
        }
        return "";
    }

    private static String labelled(String title, UUID unit, Function<UUID, Optional<String>> unitName) {
        return unitName.apply(unit).map(name -> title + ", " + name).orElse(title);
    }

    private static String title(Labelled[] words, String code) {
        for (Labelled word : words) {
            if (word.code().equals(code)) {
                return word.vi();
            }
        }
        return code;
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

    /** Whether a fact can change what a person is called. */
    public static boolean namesPerson(Event event) {
        return event instanceof MemberEnrolled || event instanceof PersonKeyDestroyed || event instanceof FactWithdrawn;
    }
}
