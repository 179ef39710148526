package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.query.organisation.UnitLinks;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.rules.obligation.Status;

/** Puts what committee members have to attend in a year together with what they attended: by three requests. */
@Component
class SupervisorReading {
    private final SupervisorMeetings meetings;
    private final Persons persons;
    private final UnitTree tree;
    private final UnitLinks links;

    SupervisorReading(SupervisorMeetings meetings, Persons persons, UnitTree tree, UnitLinks links) {
        this.meetings = meetings;
        this.persons = persons;
        this.tree = tree;
        this.links = links;
    }

    /** What they are read with. */
    record With(Library library, AsOf asOf, int year, Scope scope) {
        LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }

        boolean overlaps(LocalDate from, @Nullable LocalDate to) {
            return !from.isAfter(last()) && (to == null || to.isAfter(first()));
        }
    }

    /** One row for each of these obligations that exists at the moment, in their order. */
    List<Supervisor> rows(Collection<ObligationDoc> quotas, With with) {
        List<UUID> people = quotas.stream()
                .map(doc -> doc.obligation().subject())
                .distinct()
                .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        Map<UUID, Persons.Profile> profiles = persons.profiles(people);
        Map<UUID, List<SupervisorMeetings.Of>> held = meetings.of(people, with.year());
        return quotas.stream()
                .flatMap(doc -> Known.status(doc, with.asOf()).stream().map(status -> {
                    UUID person = doc.obligation().subject();
                    Persons.Profile profile = Objects.requireNonNull(profiles.get(person));
                    List<Attended> attended = held.getOrDefault(person, List.of()).stream()
                            .filter(meeting -> wasKnown(meeting, doc, with.asOf()))
                            .map(meeting -> attended(meeting, doc, profile, with))
                            .toList();
                    return supervisor(doc, profile, attended, with, status);
                }))
                .toList();
    }

    private Supervisor supervisor(
            ObligationDoc doc, Persons.Profile profile, List<Attended> attended, With with, Status status) {
        long counted = attended.stream().filter(Attended::counts).count();
        long later = attended.stream()
                .filter(each -> each.worth() == Worth.LATER && doc.evidence().contains(each.event()))
                .count();
        long made = Math.max(counted, doc.achieved() - later);
        return new Supervisor(
                doc,
                status,
                with.library().rule(doc.rule().id(), with.last()),
                tree.unit(doc.unit().id(), with.last()),
                profile.person(),
                position(doc.unit().id(), profile, with),
                profile.assignments().stream()
                        .filter(span -> with.overlaps(span.from(), span.to()))
                        .map(span -> new Supervisor.Assigned(
                                links.to(span.cell(), with.last(), with.scope()), span.from(), span.to()))
                        .toList(),
                attended,
                made - counted,
                Pace.of(doc, made, with.asOf().moment()));
    }

    /** What was recorded since is left out; what the obligation rests on was known, whatever became of it. */
    private static boolean wasKnown(SupervisorMeetings.Of meeting, ObligationDoc doc, AsOf asOf) {
        Instant known = asOf.knownAt();
        return known == null
                || !meeting.told().recordedAt().isAfter(known)
                || doc.evidence().contains(meeting.told().event());
    }

    private Attended attended(SupervisorMeetings.Of meeting, ObligationDoc doc, Persons.Profile profile, With with) {
        Presence presence = Arrays.stream(Presence.values())
                .filter(word -> word.code().equals(meeting.told().presence()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no presence: " + meeting.told().presence()));
        return new Attended(
                meeting.meeting(),
                meeting.day(),
                meeting.at(),
                links.to(meeting.cell(), meeting.day(), with.scope()),
                meeting.told(),
                presence,
                worth(meeting, presence, doc, profile, with.asOf()));
    }

    /** The rules' own judgement is what counts: what an obligation was counted by is its evidence. */
    private static Worth worth(
            SupervisorMeetings.Of meeting, Presence presence, ObligationDoc doc, Persons.Profile profile, AsOf asOf) {
        if (meeting.at().isAfter(asOf.moment())) {
            return Worth.LATER;
        }
        if (presence == Presence.ABSENT_EXCUSED || presence == Presence.ABSENT_UNEXCUSED) {
            return Worth.ABSENT;
        }
        if (doc.evidence().contains(meeting.told().event())) {
            return Worth.COUNTS;
        }
        if (!meeting.isHeld()) {
            return Worth.NOT_HELD;
        }
        return isOwn(meeting, profile) ? Worth.OWN_CELL : Worth.BY_RULE;
    }

    private static boolean isOwn(SupervisorMeetings.Of meeting, Persons.Profile profile) {
        return profile.memberships().stream()
                .anyMatch(span -> span.unit().equals(meeting.cell())
                        && !span.from().isAfter(meeting.day())
                        && (span.to() == null || span.to().isAfter(meeting.day())));
    }

    private static @Nullable Position position(UUID committee, Persons.Profile profile, With with) {
        return profile.posts().stream()
                .filter(post -> post.unit().equals(committee) && with.overlaps(post.from(), post.to()))
                .map(PersonDoc.Post::position)
                .flatMap(code -> Arrays.stream(Position.values())
                        .filter(word -> word.code().equals(code)))
                .min(Position::compareTo)
                .orElse(null);
    }
}
