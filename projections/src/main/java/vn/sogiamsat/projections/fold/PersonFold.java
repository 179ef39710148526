package vn.sogiamsat.projections.fold;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.PersonSpans;

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
        PersonSpans spans = spans(history);
        List<PersonDoc.Membership> memberships = memberships(spans);
        List<PersonDoc.Post> posts = posts(spans);
        return new PersonDoc(
                "person",
                new PersonDoc.PersonPart(id, label(memberships, posts, unitName)),
                memberships.isEmpty()
                        ? null
                        : new PersonDoc.UnitPart(memberships.getLast().unit()),
                memberships,
                posts,
                spans.assignments().stream()
                        .map(span -> new PersonDoc.Assignment(span.cell(), span.from(), span.to()))
                        .toList(),
                spans.exemptions().stream()
                        .map(span -> new PersonDoc.Exemption(span.from(), span.to()))
                        .toList(),
                isErased(history),
                history.position(),
                history.kept());
    }

    /** The cell of the newest membership; empty when none is known. */
    public static Optional<UUID> unit(History history) {
        List<PersonSpans.Membership> memberships = spans(history).memberships();
        return memberships.isEmpty()
                ? Optional.empty()
                : Optional.of(memberships.getLast().unit());
    }

    /** A destroyed key never comes back, even where the record of its destruction was withdrawn. */
    static boolean isErased(History history) {
        return history.lines().stream().anyMatch(line -> line.body() instanceof PersonKeyDestroyed);
    }

    private static PersonSpans spans(History history) {
        return PersonSpans.of(history.standing(PersonEvent.class).stream()
                .map(History.Told::body)
                .toList());
    }

    private static List<PersonDoc.Membership> memberships(PersonSpans spans) {
        return spans.memberships().stream()
                .map(span -> new PersonDoc.Membership(
                        span.unit(),
                        span.standing() == null ? null : span.standing().code(),
                        span.from(),
                        span.to()))
                .toList();
    }

    private static List<PersonDoc.Post> posts(PersonSpans spans) {
        return spans.posts().stream()
                .map(span -> new PersonDoc.Post(span.unit(), span.position().code(), span.from(), span.to()))
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

    /** Whether a fact can change what a person is called. */
    public static boolean namesPerson(Event event) {
        return event instanceof MemberEnrolled || event instanceof PersonKeyDestroyed || event instanceof FactWithdrawn;
    }
}
