package vn.sogiamsat.query.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Subtrees;
import vn.sogiamsat.query.web.Show;

/** Answers what other features ask of the party tree. */
@Component
class PartyTree implements UnitTree, Subtrees {
    private final OrganisationIndex index;
    private final Clock clock;

    PartyTree(OrganisationIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Set<UUID> below(Collection<String> codes) {
        return today().subtrees(
                        codes.stream().flatMap(code -> byCode(code).stream()).toList());
    }

    @Override
    public Optional<UUID> byCode(String code) {
        return index.codes(todayIs()).unit(code);
    }

    @Override
    public Unit unit(UUID id, LocalDate on) {
        return index.tree(on).known(id).map(PartyTree::named).orElseGet(() -> unknown(id));
    }

    @Override
    public List<Unit> path(UUID id, LocalDate on) {
        TreeOnDay tree = index.tree(on);
        List<Unit> path = new ArrayList<>(List.of(unit(id, on)));
        if (tree.node(id).isPresent()) {
            tree.path(id).forEach(node -> path.add(named(node.unit())));
        } else {
            Optional<UUID> above = tree.answers(id);
            while (above.isPresent()) {
                path.add(unit(above.get(), on));
                above = tree.answers(above.get());
            }
        }
        return path;
    }

    @Override
    public Optional<Unit> successor(UUID id, LocalDate on) {
        return index.tree(on).successor(id).map(next -> unit(next, on));
    }

    @Override
    public Set<UUID> subtree(UUID unit) {
        return or(unit, today().subtrees(Set.of(unit)));
    }

    @Override
    public Set<UUID> subtree(UUID unit, LocalDate on) {
        return or(unit, index.tree(on).standingBelow(unit));
    }

    @Override
    public Set<String> codes(Scope scope) {
        return index.codes(todayIs()).units().entrySet().stream()
                .filter(meant -> scope.sees(meant.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Row> visible(Scope scope) {
        TreeOnDay today = today();
        List<Row> rows = new ArrayList<>();
        Deque<Row> left = new ArrayDeque<>();
        today.known().stream()
                .filter(unit -> scope.sees(unit.id()))
                .filter(unit -> today.answers(unit.id()).filter(scope::sees).isEmpty())
                .forEach(top -> left.add(new Row(named(top), 0)));
        while (!left.isEmpty()) {
            Row row = left.removeFirst();
            rows.add(row);
            today.answeredFor(row.unit().id()).reversed().stream()
                    .filter(scope::sees)
                    .forEach(below ->
                            today.known(below).ifPresent(unit -> left.addFirst(new Row(named(unit), row.depth() + 1))));
        }
        return rows;
    }

    private static Set<UUID> or(UUID unit, Set<UUID> found) {
        return found.isEmpty() ? Set.of(unit) : found;
    }

    private TreeOnDay today() {
        return index.tree(todayIs());
    }

    private LocalDate todayIs() {
        return LocalDate.ofInstant(clock.instant(), Show.HERE);
    }

    private static Unit named(UnitOnDay unit) {
        return new Unit(unit.id(), unit.code(), unit.called());
    }

    private static Unit unknown(UUID id) {
        String brief = id.toString().substring(0, 8);
        return new Unit(id, brief, brief);
    }
}
