package vn.sogiamsat.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.organisation.TreeOnDay.Node;
import vn.sogiamsat.query.testing.Units;

/** Whatever was told of a handful of units, circles and nonsense included. */
class TreeOnDayPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int UNITS = 8;

    @Property
    void every_unit_that_stands_is_in_the_tree_exactly_once(
            @ForAll("told") List<UnitDoc> docs, @ForAll("days") LocalDate day) {
        TreeOnDay tree = TreeOnDay.of(docs, day);
        List<UUID> drawn = new ArrayList<>();
        tree.nodes().stream().filter(node -> node.parent() == null).forEach(top -> draw(tree, top, drawn));

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(docs.stream()
                        .map(doc -> UnitOnDay.of(doc, day))
                        .filter(UnitOnDay::stands)
                        .map(UnitOnDay::id)
                        .toList());
    }

    @Property
    void a_unit_has_no_one_above_exactly_when_it_is_at_the_top_or_adrift(
            @ForAll("told") List<UnitDoc> docs, @ForAll("days") LocalDate day) {
        assertThat(TreeOnDay.of(docs, day).nodes())
                .allSatisfy(node -> assertThat(node.parent() == null)
                        .isEqualTo(node.footing() == TreeOnDay.Footing.TOP
                                || node.footing().isAdrift()));
    }

    @Property
    void the_tree_does_not_depend_on_the_order_in_which_units_are_read(
            @ForAll("told") List<UnitDoc> docs, @ForAll("days") LocalDate day, @ForAll Random random) {
        List<UnitDoc> shuffled = new ArrayList<>(docs);
        Collections.shuffle(shuffled, random);

        assertThat(TreeOnDay.of(shuffled, day).nodes())
                .containsExactlyElementsOf(TreeOnDay.of(docs, day).nodes());
    }

    @Property
    void whoever_stands_above_a_unit_in_the_tree_answers_for_it(
            @ForAll("told") List<UnitDoc> docs, @ForAll("days") LocalDate day) {
        TreeOnDay tree = TreeOnDay.of(docs, day);

        assertThat(tree.nodes())
                .allSatisfy(node -> assertThat(tree.path(node.id()))
                        .allSatisfy(above ->
                                assertThat(tree.subtrees(Set.of(above.id()))).contains(node.id())));
    }

    @Property
    void no_two_units_answer_for_each_other(@ForAll("told") List<UnitDoc> docs, @ForAll("days") LocalDate day) {
        TreeOnDay tree = TreeOnDay.of(docs, day);
        List<UUID> units = docs.stream().map(doc -> doc.unit().id()).toList();

        assertThat(units)
                .allSatisfy(one -> assertThat(tree.subtrees(Set.of(one)))
                        .filteredOn(other -> !other.equals(one))
                        .allSatisfy(other ->
                                assertThat(tree.subtrees(Set.of(other))).doesNotContain(one)));
    }

    @Provide
    Arbitrary<List<UnitDoc>> told() {
        return Combinators.combine(
                        IntStream.range(0, UNITS).mapToObj(this::unit).toList())
                .as(units -> units.stream().map(Units::doc).toList());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 9).map(FIRST::plusDays);
    }

    private Arbitrary<Units> unit(int number) {
        Arbitrary<String> others = Arbitraries.integers().between(0, UNITS).map(other -> "U" + other);
        Arbitrary<List<LocalDate>> periods =
                days().list().ofSize(2).map(days -> days.stream().sorted().toList());
        Arbitrary<Units> placed = Combinators.combine(
                        others.list().ofMaxSize(3), periods.list().ofSize(3), Arbitraries.of(UnitLevel.values()))
                .as((parents, when, level) -> {
                    Units unit = Units.unit("U" + number).level(level);
                    for (int i = 0; i < parents.size(); i++) {
                        unit.under(
                                parents.get(i),
                                when.get(i).getFirst(),
                                i == 0 ? null : when.get(i).getLast());
                    }
                    return unit;
                });
        return Combinators.combine(placed, Arbitraries.integers().between(0, 5), others, periods)
                .as((unit, fate, successor, when) -> switch (fate) {
                    case 0 -> unit.mergedInto(successor, when.getLast()).established(when.getFirst());
                    case 1 -> unit.dissolved(when.getLast()).established(when.getFirst());
                    case 2 -> unit.atTop();
                    case 3 -> unit.established(null);
                    default -> unit;
                });
    }

    private static void draw(TreeOnDay tree, Node node, List<UUID> drawn) {
        drawn.add(node.id());
        node.children().forEach(child -> draw(tree, tree.node(child).orElseThrow(), drawn));
    }
}
