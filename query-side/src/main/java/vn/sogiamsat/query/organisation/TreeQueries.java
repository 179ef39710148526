package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/** Reads the tree of a day for a user. */
@Component
class TreeQueries {
    /** How many units one page draws; more are reached by drawing the tree of a unit. */
    private static final int ROOM = 400;

    private static final Set<Position> LEADING = EnumSet.of(Position.SECRETARY, Position.DEPUTY_SECRETARY);

    private final OrganisationIndex index;
    private final Staffing staffing;
    private final Persons persons;

    TreeQueries(OrganisationIndex index, Staffing staffing, Persons persons) {
        this.index = index;
        this.staffing = staffing;
        this.persons = persons;
    }

    /**
     * @param under the unit whose tree is drawn; null for everything the user sees
     * @throws ProblemException when that unit did not stand on the day, or the user may not see it
     */
    TreeView draw(LocalDate on, @Nullable UUID under, Scope scope) {
        TreeOnDay tree = index.tree(on);
        List<TreeOnDay.Node> visible =
                tree.nodes().stream().filter(node -> scope.sees(node.id())).toList();
        List<UUID> tops;
        List<UUID> adrift;
        TreeOnDay.Node top = null;
        if (under == null) {
            Predicate<TreeOnDay.Node> highest = node -> node.parent() == null || !scope.sees(node.parent());
            Map<Boolean, List<UUID>> byAdrift = visible.stream()
                    .filter(highest)
                    .collect(Collectors.partitioningBy(
                            node -> node.footing().isAdrift(),
                            Collectors.mapping(TreeOnDay.Node::id, Collectors.toList())));
            tops = byAdrift.getOrDefault(false, List.of());
            adrift = byAdrift.getOrDefault(true, List.of());
        } else {
            top = tree.node(under).filter(node -> scope.sees(node.id())).orElseThrow(ProblemException::notFound);
            tops = List.of(under);
            adrift = List.of();
        }
        List<Branch> drawn = Branch.draw(tree, tops, scope::sees, ROOM);
        List<Branch> drawnAdrift = Branch.draw(tree, adrift.stream().limit(ROOM).toList(), scope::sees, ROOM);
        return new TreeView(
                on,
                top,
                top == null
                        ? List.of()
                        : tree.path(top.id()).stream()
                                .filter(node -> scope.sees(node.id()))
                                .toList()
                                .reversed(),
                drawn,
                drawnAdrift,
                Math.max(0, adrift.size() - ROOM),
                membersBelow(tree, scope),
                officers(units(drawn, drawnAdrift), on),
                visible.size());
    }

    /** Every unit the user sees on a day, with its members and officers; for programs. */
    TreeView all(LocalDate on, Scope scope) {
        TreeOnDay tree = index.tree(on);
        List<UUID> visible = tree.nodes().stream()
                .map(TreeOnDay.Node::id)
                .filter(scope::sees)
                .toList();
        List<Branch> each = Branch.draw(tree, visible, unit -> false, visible.size());
        return new TreeView(
                on,
                null,
                List.of(),
                each,
                List.of(),
                0,
                membersBelow(tree, scope),
                officers(visible, on),
                visible.size());
    }

    private Map<UUID, Long> membersBelow(TreeOnDay tree, Scope scope) {
        Map<UUID, Long> sums = new HashMap<>();
        staffing.memberCounts(tree.day()).forEach((unit, count) -> {
            if (scope.sees(unit)) {
                sums.merge(unit, count, Long::sum);
                tree.path(unit).forEach(above -> sums.merge(above.id(), count, Long::sum));
            }
        });
        return sums;
    }

    private Map<UUID, List<TreeView.Officer>> officers(Collection<UUID> units, LocalDate on) {
        Map<UUID, List<Staffing.Holder>> holders = staffing.holders(units, LEADING, on);
        Map<UUID, Persons.Person> found = persons.find(holders.values().stream()
                .flatMap(List::stream)
                .map(Staffing.Holder::person)
                .toList());
        return holders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> unit.getValue().stream()
                                .map(holder -> new TreeView.Officer(
                                        holder.position(), Objects.requireNonNull(found.get(holder.person()))))
                                .toList()));
    }

    private static List<UUID> units(List<Branch> one, List<Branch> other) {
        return Stream.concat(one.stream(), other.stream())
                .flatMap(TreeQueries::units)
                .toList();
    }

    private static Stream<UUID> units(Branch branch) {
        return Stream.concat(
                Stream.of(branch.node().id()), branch.children().stream().flatMap(TreeQueries::units));
    }
}
