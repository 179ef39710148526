package vn.sogiamsat.query.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.query.organisation.UnitReading;
import vn.sogiamsat.query.organisation.UnitView;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.record.Roster.Somebody;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Views;

/** Reads the roster of a day. Who has no code that is known, or was erased, cannot be told of by a form. */
@Component
class RosterReading {
    private final UnitReading units;
    private final Views views;

    RosterReading(UnitReading units, Views views) {
        this.units = units;
        this.views = views;
    }

    /** @throws vn.sogiamsat.query.web.ProblemException when there is no such unit, or the user may not see it */
    Roster of(UUID unit, LocalDate day, Scope scope) {
        UnitView view = units.read(unit, day, scope);
        Map<UUID, String> codes = codes(Stream.concat(
                        view.members().stream().map(UnitView.Member::person),
                        view.superiors().stream().map(UnitView.Superior::person))
                .map(Persons.Person::id)
                .distinct()
                .toList());
        Set<UUID> officers =
                view.officers().stream().map(officer -> officer.person().id()).collect(Collectors.toSet());
        List<Somebody> members = view.members().stream()
                .filter(member -> codes.containsKey(member.person().id()))
                .map(member -> somebody(
                        member.person(),
                        codes,
                        member.exempt(),
                        member.standing() == Standing.OFFICIAL,
                        officers.contains(member.person().id())))
                .toList();
        return new Roster(
                members,
                view.superiors().stream()
                        .filter(superior -> codes.containsKey(superior.person().id()))
                        .map(superior -> somebody(superior.person(), codes, false, false, false))
                        .toList(),
                chair(view)
                        .flatMap(chair -> members.stream()
                                .filter(member -> member.id().equals(chair.toString()))
                                .findFirst())
                        .orElse(null));
    }

    private static Optional<UUID> chair(UnitView view) {
        return view.officers().stream()
                .filter(officer -> officer.position() == Position.SECRETARY)
                .map(officer -> officer.person().id())
                .findFirst();
    }

    private static Somebody somebody(
            Persons.Person person, Map<UUID, String> codes, boolean exempt, boolean official, boolean officer) {
        return new Somebody(
                person.id().toString(),
                codes.getOrDefault(person.id(), ""),
                person.called(),
                exempt,
                official,
                officer);
    }

    private Map<UUID, String> codes(List<UUID> persons) {
        Map<UUID, String> codes = new HashMap<>();
        views.get(
                        views.indices().persons(),
                        persons.stream().map(UUID::toString).toList(),
                        PersonNameDoc.class)
                .forEach(doc -> {
                    if (doc.code() != null && doc.name() != null) {
                        codes.put(doc.person().id(), doc.code());
                    }
                });
        return codes;
    }
}
