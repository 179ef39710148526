package vn.sogiamsat.projections.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.projections.fold.Placing.history;
import static vn.sogiamsat.projections.fold.Placing.placed;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.moved;
import static vn.sogiamsat.projections.testing.Facts.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.UnitDissolved;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.core.event.UnitRenamed;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.UnitDoc;

class OrganisationFoldTest {
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final UUID VY = UnitId.ofCode("YB-VY").value();

    @Test
    void a_unit_keeps_all_its_names_and_parents_with_their_days() {
        UnitDoc doc = UnitFold.fold(
                VY,
                history(
                        fact(1, unit("YB-VY", "Chi bộ Văn Yên", "YB")),
                        fact(
                                2,
                                new UnitRenamed(
                                        Stories.UNIT, "Chi bộ VNPT Văn Yên", LocalDate.of(2022, 1, 1), null, null)),
                        fact(3, moved("YB-VY", "YB-VNPT", LocalDate.of(2021, 1, 1))),
                        fact(4, new UnitMerged(Stories.UNIT, UnitId.ofCode("LC-VY"), MERGED, null, null))));
        assertThat(doc.names())
                .containsExactly(
                        new UnitDoc.Named("Chi bộ Văn Yên", LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1)),
                        new UnitDoc.Named("Chi bộ VNPT Văn Yên", LocalDate.of(2022, 1, 1), MERGED));
        assertThat(doc.parents())
                .containsExactly(
                        new UnitDoc.Parent(
                                UnitId.ofCode("YB").value(), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1), 0),
                        new UnitDoc.Parent(UnitId.ofCode("YB-VNPT").value(), LocalDate.of(2021, 1, 1), MERGED, 2));
        assertThat(doc.unit().nameFolded()).containsExactly("chi bo van yen", "chi bo vnpt van yen");
        assertThat(doc.endedFrom()).isEqualTo(MERGED);
        assertThat(doc.mergedInto()).isEqualTo(UnitId.ofCode("LC-VY").value());
    }

    @Test
    void a_name_for_a_time_gives_way_to_the_one_before_when_it_is_over() {
        UnitDoc doc = UnitFold.fold(
                VY,
                history(
                        fact(1, unit("YB-VY", "Chi bộ Văn Yên", "YB")),
                        fact(
                                2,
                                new UnitRenamed(
                                        Stories.UNIT,
                                        "Chi bộ lâm thời",
                                        LocalDate.of(2022, 1, 1),
                                        LocalDate.of(2022, 6, 1),
                                        null))));
        assertThat(doc.names())
                .extracting(UnitDoc.Named::name)
                .containsExactly("Chi bộ Văn Yên", "Chi bộ lâm thời", "Chi bộ Văn Yên");
        assertThat(doc.unit().name()).containsExactly("Chi bộ Văn Yên", "Chi bộ lâm thời");
    }

    @Test
    void a_unit_dissolved_for_a_time_lives_on_after_it() {
        UnitDoc doc = UnitFold.fold(
                VY,
                history(
                        fact(1, unit("YB-VY", "Chi bộ Văn Yên", "YB")),
                        fact(
                                2,
                                new UnitDissolved(
                                        Stories.UNIT, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1), null))));
        assertThat(doc.names())
                .containsExactly(
                        new UnitDoc.Named("Chi bộ Văn Yên", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)),
                        new UnitDoc.Named("Chi bộ Văn Yên", LocalDate.of(2022, 1, 1), null));
        assertThat(doc.endedFrom()).isNull();
    }

    @Test
    void a_member_goes_from_cell_to_cell_and_leaves() {
        PersonDoc doc = person(
                fact(1, enrolled(Standing.PROBATIONARY, LocalDate.of(2019, 1, 1))),
                fact(2, enrolled(Standing.OFFICIAL, LocalDate.of(2020, 1, 1))),
                fact(
                        3,
                        new MemberTransferred(
                                Stories.PERSON,
                                UnitId.ofCode("YB-VY"),
                                UnitId.ofCode("YB-2"),
                                null,
                                LocalDate.of(2021, 1, 1),
                                null,
                                null)),
                fact(
                        4,
                        new MemberLeft(
                                Stories.PERSON, UnitId.ofCode("YB-2"), null, LocalDate.of(2022, 1, 1), null, null)));
        assertThat(doc.memberships())
                .containsExactly(
                        new PersonDoc.Membership(
                                VY, "probationary", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)),
                        new PersonDoc.Membership(VY, "official", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)),
                        new PersonDoc.Membership(
                                UnitId.ofCode("YB-2").value(),
                                "official",
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2022, 1, 1)));
        assertThat(doc.person().label()).isEmpty();
    }

    @Test
    void a_transfer_alone_tells_where_a_member_is_and_leaves_the_standing_unknown() {
        PersonDoc doc = person(fact(
                1,
                new MemberTransferred(
                        Stories.PERSON,
                        UnitId.ofCode("YB-2"),
                        UnitId.ofCode("YB-VY"),
                        null,
                        LocalDate.of(2021, 1, 1),
                        null,
                        null)));
        assertThat(doc.memberships())
                .containsExactly(new PersonDoc.Membership(VY, null, LocalDate.of(2021, 1, 1), null));
        assertThat(doc.person().label()).startsWith("Đảng viên,").doesNotContain("chính thức");
    }

    @Test
    void a_label_tells_position_and_unit_and_never_the_name() {
        Fact held = fact(
                2,
                new PositionHeld(
                        Stories.PERSON,
                        UnitId.ofCode("YB-VY"),
                        Position.SECRETARY,
                        LocalDate.of(2020, 1, 1),
                        null,
                        null));
        Fact enrolled = fact(1, enrolled(Standing.OFFICIAL, LocalDate.of(2019, 1, 1)));
        assertThat(person(enrolled, held).person().label()).isEqualTo("Bí thư, Chi bộ VNPT Văn Yên");
        Fact ended = fact(
                3,
                new PositionEnded(
                        Stories.PERSON, UnitId.ofCode("YB-VY"), Position.SECRETARY, LocalDate.of(2021, 1, 1), null));
        assertThat(person(enrolled, held, ended).person().label())
                .isEqualTo("Đảng viên chính thức, Chi bộ VNPT Văn Yên");
    }

    @Provide
    Arbitrary<List<Fact>> units() {
        return Stories.ofUnit();
    }

    @Property(tries = 200)
    void what_is_told_later_never_changes_the_path_of_an_earlier_event(
            @ForAll("units") List<Fact> facts, @ForAll @IntRange(max = 13) int position) {
        UnitTree then = new UnitTree();
        then.put(VY, History.EMPTY.with(placed(facts)).upTo(position));
        UnitTree now = new UnitTree();
        now.put(VY, History.EMPTY.with(placed(facts)));
        for (int month = 0; month < 24; month++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusMonths(month);
            assertThat(now.path(VY, day, position)).isEqualTo(then.path(VY, day, position));
        }
    }

    @Test
    void a_ring_of_parents_is_cut_where_it_closes() {
        UnitTree tree = new UnitTree();
        tree.put(VY, history(fact(1, unit("YB-VY", "Chi bộ Văn Yên", "YB"))));
        tree.put(UnitId.ofCode("YB").value(), history(fact(2, unit("YB", "Đảng bộ", "YB-VY"))));
        assertThat(tree.path(VY, LocalDate.of(2023, 1, 1), 9))
                .containsExactly(VY, UnitId.ofCode("YB").value());
    }

    private static PersonDoc person(Fact... facts) {
        return PersonFold.fold(Stories.PERSON.value(), history(facts), unit -> Optional.of("Chi bộ VNPT Văn Yên"));
    }

    private static MemberEnrolled enrolled(Standing standing, LocalDate from) {
        return new MemberEnrolled(
                Stories.PERSON, "p1:x:x", "p1:x:x", null, null, UnitId.ofCode("YB-VY"), standing, from, null, null);
    }
}
