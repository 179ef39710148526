package vn.sogiamsat.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.query.testing.Units.ALWAYS;
import static vn.sogiamsat.query.testing.Units.id;
import static vn.sogiamsat.query.testing.Units.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Subtrees;
import vn.sogiamsat.query.testing.IndexedOrganisation;
import vn.sogiamsat.query.testing.QuerySideTest;

@QuerySideTest
class PartyTreeTest {
    private static final LocalDate REFORM = LocalDate.of(2023, 7, 1);

    @Autowired
    IndexedOrganisation organisation;

    @Autowired
    UnitTree tree;

    @Autowired
    Subtrees subtrees;

    @BeforeEach
    void tell() {
        organisation.units(
                unit("PT-TU").level(UnitLevel.PROVINCE).atTop().named("Đảng bộ tỉnh", ALWAYS, null),
                unit("PT-DUK")
                        .level(UnitLevel.UPPER)
                        .under("PT-TU")
                        .named("Đảng ủy Khối", ALWAYS, null)
                        .mergedInto("PT-DUX", REFORM),
                unit("PT-DUX").level(UnitLevel.UPPER).under("PT-TU").coded("PT-NEW", REFORM, null),
                unit("PT-CB")
                        .under("PT-DUK")
                        .named("Chi bộ Văn Yên", ALWAYS, REFORM)
                        .named("Chi bộ Mậu A", REFORM, null)
                        .coded("PT-CB", ALWAYS, REFORM)
                        .coded("PT-77", REFORM, null),
                unit("PT-77").under("PT-DUX").coded("PT-77", ALWAYS, REFORM).coded("PT-78", REFORM, null));
        await().until(() -> tree.byCode("PT-78").isPresent());
    }

    @Test
    void a_code_means_the_unit_that_bears_it_today_though_another_bore_it_first() {
        assertThat(tree.byCode("PT-77")).contains(id("PT-CB"));
        assertThat(tree.byCode("PT-CB")).contains(id("PT-CB"));
        assertThat(tree.byCode("PT-NEW")).contains(id("PT-DUX"));
        assertThat(tree.byCode("PT-nobody")).isEmpty();
    }

    @Test
    void a_users_units_cover_what_went_into_them_and_everything_below() {
        assertThat(subtrees.below(List.of("PT-DUX", "PT-nobody")))
                .containsExactlyInAnyOrder(id("PT-DUX"), id("PT-DUK"), id("PT-CB"), id("PT-77"));
    }

    @Test
    void a_unit_is_called_what_it_was_called_on_the_day() {
        assertThat(tree.unit(id("PT-CB"), REFORM.minusDays(1)).name()).isEqualTo("Chi bộ Văn Yên");
        assertThat(tree.unit(id("PT-CB"), REFORM).name()).isEqualTo("Chi bộ Mậu A");
        assertThat(tree.unit(id("PT-nobody"), REFORM).name())
                .isEqualTo(id("PT-nobody").toString().substring(0, 8));
    }

    @Test
    void the_path_of_a_unit_that_has_ended_leads_through_its_successor() {
        assertThat(tree.path(id("PT-DUK"), REFORM).stream().map(UnitTree.Unit::id))
                .containsExactly(id("PT-DUK"), id("PT-DUX"), id("PT-TU"));
        assertThat(tree.path(id("PT-CB"), REFORM.minusDays(1)).stream().map(UnitTree.Unit::id))
                .containsExactly(id("PT-CB"), id("PT-DUK"), id("PT-TU"));
    }

    @Test
    void the_subtree_of_a_day_holds_only_what_stood_on_it() {
        assertThat(tree.subtree(id("PT-TU"), REFORM.minusDays(1))).contains(id("PT-DUK"), id("PT-CB"));
        assertThat(tree.subtree(id("PT-TU"), REFORM)).contains(id("PT-CB")).doesNotContain(id("PT-DUK"));
        assertThat(tree.subtree(id("PT-TU"))).contains(id("PT-DUK"));
    }

    @Test
    void what_a_scope_covers_is_listed_as_a_tree_and_nothing_else() {
        Scope scope = new Scope(false, Set.of(id("PT-DUX"), id("PT-DUK"), id("PT-CB")), false);

        assertThat(tree.visible(scope).stream()
                        .map(row -> row.depth() + " " + row.unit().code()))
                .containsExactly("0 PT-NEW", "1 PT-DUK", "2 PT-77");
        assertThat(tree.codes(scope)).containsExactlyInAnyOrder("PT-NEW", "PT-DUX", "PT-DUK", "PT-CB", "PT-77");
    }
}
