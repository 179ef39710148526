package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.ProblemException;

/** Reads one unit for a user. */
@Component
public class UnitReading {
    private static final Set<Position> ALL = EnumSet.allOf(Position.class);

    private final Views views;
    private final OrganisationIndex index;
    private final Staffing staffing;
    private final Persons persons;
    private final UnitLinks links;

    UnitReading(Views views, OrganisationIndex index, Staffing staffing, Persons persons, UnitLinks links) {
        this.views = views;
        this.index = index;
        this.staffing = staffing;
        this.persons = persons;
        this.links = links;
    }

    /** @throws ProblemException when there is no such unit, or the user may not see it */
    public UnitView read(UUID id, LocalDate on, Scope scope) {
        if (!scope.sees(id)) {
            throw ProblemException.notFound();
        }
        UnitDoc doc = views.get(views.indices().organisation(), "unit-" + id, UnitDoc.class)
                .orElseThrow(ProblemException::notFound);
        TreeOnDay tree = index.tree(on);
        Optional<TreeOnDay.Node> node = tree.node(id);
        UnitOnDay unit = UnitOnDay.of(doc, on);
        List<UUID> above =
                tree.path(id).stream().map(TreeOnDay.Node::id).toList().reversed();
        Staff staff = staff(id, on);
        return new UnitView(
                on,
                doc,
                unit.called(),
                unit.code(),
                unit.levelWord(),
                unit.state().name(),
                links(above.stream().filter(scope::sees), on, scope),
                !above.stream().allMatch(scope::sees),
                node.map(found -> found.footing().name()).orElse(null),
                doc.mergedInto() == null ? null : links.to(doc.mergedInto(), on, scope),
                links(predecessors(id), on, scope),
                links(node.stream().flatMap(found -> found.children().stream()).filter(scope::sees), on, scope),
                staff.officers(),
                staff.members(),
                membersBelow(tree, id, scope),
                staff.superiors());
    }

    private Stream<UUID> predecessors(UUID unit) {
        return index.units().stream()
                .filter(other -> unit.equals(other.mergedInto()))
                .map(other -> other.unit().id());
    }

    private long membersBelow(TreeOnDay tree, UUID unit, Scope scope) {
        Map<UUID, Long> counts = staffing.memberCounts(tree.day());
        return tree.standingBelow(unit).stream()
                .filter(scope::sees)
                .mapToLong(below -> counts.getOrDefault(below, 0L))
                .sum();
    }

    private record Staff(
            List<UnitView.Officer> officers, List<UnitView.Member> members, List<UnitView.Superior> superiors) {}

    private Staff staff(UUID unit, LocalDate on) {
        List<Staffing.Holder> holders = staffing.holders(List.of(unit), ALL, on).getOrDefault(unit, List.of());
        List<Staffing.Member> members = staffing.members(unit, on);
        List<Staffing.Superior> superiors = staffing.superiors(unit, on);
        Map<UUID, Persons.Person> found = persons.find(Stream.of(
                        holders.stream().map(Staffing.Holder::person),
                        members.stream().map(Staffing.Member::person),
                        superiors.stream().map(Staffing.Superior::person))
                .flatMap(ids -> ids)
                .toList());
        return new Staff(
                holders.stream()
                        .map(held -> new UnitView.Officer(held.position(), known(found, held.person()), held.from()))
                        .toList(),
                members.stream()
                        .map(member -> new UnitView.Member(
                                known(found, member.person()),
                                standing(member.standing()),
                                member.from(),
                                member.exempt()))
                        .sorted(Comparator.comparing(
                                (UnitView.Member member) -> member.person().called()))
                        .toList(),
                superiors.stream()
                        .map(superior -> new UnitView.Superior(known(found, superior.person()), superior.from()))
                        .toList());
    }

    private List<UnitLink> links(Stream<UUID> units, LocalDate on, Scope scope) {
        return units.map(unit -> links.to(unit, on, scope)).toList();
    }

    private static @Nullable Standing standing(@Nullable String code) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.code().equals(code))
                .findAny()
                .orElse(null);
    }

    private static Persons.Person known(Map<UUID, Persons.Person> found, UUID person) {
        return Objects.requireNonNull(found.get(person));
    }
}
