package vn.sogiamsat.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.query.testing.Units.ALWAYS;
import static vn.sogiamsat.query.testing.Units.id;
import static vn.sogiamsat.query.testing.Units.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.query.organisation.TreeOnDay.Footing;
import vn.sogiamsat.query.organisation.TreeOnDay.Node;
import vn.sogiamsat.query.testing.Units;

class TreeOnDayTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = REFORM.minusDays(1);

    @Test
    void a_unit_stands_under_the_parent_it_had_on_the_day() {
        List<Units> units = List.of(
                province(),
                upper(),
                unit("DUX").level(UnitLevel.UPPER).under("TU"),
                unit("CB").under("DUK", ALWAYS, REFORM).under("DUX", REFORM, null));

        assertThat(node(units, BEFORE, "CB").parent()).isEqualTo(id("DUK"));
        assertThat(node(units, REFORM, "CB").parent()).isEqualTo(id("DUX"));
    }

    @Test
    void a_unit_bears_the_name_and_code_it_had_on_the_day() {
        List<Units> units = List.of(unit("CB")
                .atTop()
                .named("Chi bộ cũ", ALWAYS, REFORM)
                .named("Chi bộ mới", REFORM, null)
                .coded("CB", ALWAYS, REFORM)
                .coded("CB-2", REFORM, null));

        assertThat(node(units, BEFORE, "CB").unit().name()).isEqualTo("Chi bộ cũ");
        assertThat(node(units, BEFORE, "CB").unit().code()).isEqualTo("CB");
        assertThat(node(units, REFORM, "CB").unit().name()).isEqualTo("Chi bộ mới");
        assertThat(node(units, REFORM, "CB").unit().code()).isEqualTo("CB-2");
    }

    @Test
    void a_unit_is_not_in_the_tree_before_its_establishment_nor_from_the_day_of_its_end() {
        List<Units> units = List.of(unit("CB").atTop().established(ALWAYS).dissolved(REFORM));

        assertThat(tree(units, ALWAYS.minusDays(1)).nodes()).isEmpty();
        assertThat(tree(units, ALWAYS).nodes()).hasSize(1);
        assertThat(tree(units, BEFORE).nodes()).hasSize(1);
        assertThat(tree(units, REFORM).nodes()).isEmpty();
    }

    @Test
    void the_units_below_a_merged_one_stand_under_its_successor_and_say_so() {
        List<Units> units = List.of(
                province(),
                unit("DUX").level(UnitLevel.UPPER).under("TU"),
                unit("DUK").level(UnitLevel.UPPER).under("TU").mergedInto("DUX", REFORM),
                unit("CB").under("DUK"));

        assertThat(node(units, BEFORE, "CB").footing()).isEqualTo(Footing.UNDER_PARENT);
        assertThat(node(units, REFORM, "CB").parent()).isEqualTo(id("DUX"));
        assertThat(node(units, REFORM, "CB").footing()).isEqualTo(Footing.UNDER_SUCCESSOR);
    }

    @Test
    void the_units_below_a_dissolved_one_are_adrift_but_whoever_was_above_still_answers_for_them() {
        List<Units> units =
                List.of(province(), upper().dissolved(REFORM), unit("CB").under("DUK"));

        assertThat(node(units, REFORM, "CB").footing()).isEqualTo(Footing.PARENT_NOT_STANDING);
        assertThat(tree(units, REFORM).subtrees(Set.of(id("TU")))).contains(id("DUK"), id("CB"));
    }

    @Test
    void a_successor_answers_for_the_history_of_what_went_into_it() {
        List<Units> units =
                List.of(province(), unit("A").under("TU"), unit("B").under("TU").mergedInto("A", REFORM));

        assertThat(tree(units, BEFORE).subtrees(Set.of(id("A")))).containsExactly(id("A"));
        assertThat(tree(units, REFORM).subtrees(Set.of(id("A")))).containsExactlyInAnyOrder(id("A"), id("B"));
    }

    @Test
    void a_unit_went_into_the_last_of_those_that_went_into_each_other_and_into_none_while_it_stands() {
        List<Units> units = List.of(
                province(),
                unit("A").under("TU"),
                unit("B").under("TU").mergedInto("A", REFORM),
                unit("C").under("TU").mergedInto("B", REFORM.minusYears(1)));
        assertThat(tree(units, REFORM).successor(id("C"))).hasValue(id("A"));
        assertThat(tree(units, REFORM.minusDays(1)).successor(id("C"))).hasValue(id("B"));
        assertThat(tree(units, REFORM.minusDays(1)).successor(id("B"))).isEmpty();
        assertThat(tree(units, REFORM).successor(id("A"))).isEmpty();
    }

    @Test
    void of_units_that_are_said_to_have_gone_into_each_other_none_is_the_successor() {
        List<Units> units = List.of(
                unit("A").atTop().mergedInto("B", REFORM), unit("B").atTop().mergedInto("A", REFORM));
        assertThat(tree(units, REFORM).successor(id("A"))).isEmpty();
    }

    @Test
    void units_said_to_be_above_each_other_are_adrift_and_keep_what_is_below_them() {
        List<Units> units = List.of(
                unit("A").under("B"),
                unit("B").under("A"),
                unit("C").under("A"),
                unit("D").under("D"));
        TreeOnDay tree = tree(units, REFORM);

        assertThat(Stream.of("A", "B", "D")
                        .map(code -> node(units, REFORM, code).footing()))
                .containsOnly(Footing.CIRCLE);
        assertThat(node(units, REFORM, "C").parent()).isEqualTo(id("A"));
        assertThat(tree.subtrees(Set.of(id("B")))).containsExactly(id("B"));
    }

    @Test
    void a_unit_whose_parent_went_into_it_is_adrift_and_answers_for_that_parent() {
        List<Units> units = List.of(unit("A").under("B"), unit("B").atTop().mergedInto("A", REFORM));

        assertThat(node(units, REFORM, "A").footing()).isEqualTo(Footing.CIRCLE);
        assertThat(tree(units, REFORM).subtrees(Set.of(id("A")))).contains(id("B"));
    }

    @Test
    void a_unit_says_why_it_has_no_place() {
        List<Units> units =
                List.of(unit("A"), unit("B").under("nobody-told-of"), unit("C").atTop());

        assertThat(node(units, REFORM, "A").footing()).isEqualTo(Footing.NOTHING_TOLD);
        assertThat(node(units, REFORM, "B").footing()).isEqualTo(Footing.PARENT_UNKNOWN);
        assertThat(node(units, REFORM, "C").footing()).isEqualTo(Footing.TOP);
    }

    @Test
    void the_later_of_two_places_told_for_the_same_day_wins() {
        List<Units> units = List.of(
                unit("A").atTop(), unit("B").atTop(), unit("C").under("A").under("B"));

        assertThat(node(units, REFORM, "C").parent()).isEqualTo(id("B"));
    }

    @Test
    void the_path_leads_from_a_unit_to_the_top() {
        List<Units> units = List.of(province(), upper(), unit("CB").under("DUK"));

        assertThat(tree(units, BEFORE).path(id("CB")).stream().map(Node::id)).containsExactly(id("DUK"), id("TU"));
    }

    private static Units province() {
        return unit("TU").level(UnitLevel.PROVINCE).atTop();
    }

    private static Units upper() {
        return unit("DUK").level(UnitLevel.UPPER).under("TU");
    }

    private static TreeOnDay tree(List<Units> units, LocalDate day) {
        return TreeOnDay.of(units.stream().map(Units::doc).toList(), day);
    }

    private static Node node(List<Units> units, LocalDate day, String code) {
        UUID unit = id(code);
        return tree(units, day).node(unit).orElseThrow(() -> new AssertionError(code + " is not in the tree"));
    }
}
