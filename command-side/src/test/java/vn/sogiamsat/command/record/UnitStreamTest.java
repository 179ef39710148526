package vn.sogiamsat.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.record.GivenStream.conflict;
import static vn.sogiamsat.command.record.GivenStream.unit;
import static vn.sogiamsat.command.testing.Facts.established;
import static vn.sogiamsat.command.testing.Facts.fact;
import static vn.sogiamsat.command.testing.Facts.withdrawal;
import static vn.sogiamsat.core.event.ConflictKind.ESTABLISHED_TWICE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.UnitAliasAdded;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitRenamed;

class UnitStreamTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Fact CELL = fact("e1", established("A", "Chi bộ VNPT Văn Yên", "ROOT"));

    @Test
    void a_unit_established_in_two_different_ways_is_a_conflict() {
        unit(CELL)
                .when(fact("e2", established("A", "Chi bộ VNPT Văn Yên", "OTHER")))
                .expectConflicts(conflict(ESTABLISHED_TWICE, "e1", "e2"));
        unit(CELL)
                .when(fact("e2", established("A", "Chi bộ khác", "ROOT")))
                .expectConflicts(conflict(ESTABLISHED_TWICE, "e1", "e2"));
    }

    @Test
    void a_unit_told_of_twice_in_the_same_way_is_no_conflict() {
        unit(CELL)
                .when(fact("e2", established("A", "Chi bộ VNPT Văn Yên", "ROOT")))
                .expectNoConflict();
    }

    @Test
    void an_establishment_that_was_withdrawn_contradicts_nothing() {
        unit(CELL)
                .when(
                        fact("w", withdrawal(UnitId.ofCode("A").stream(), "e1", UnitEstablished.class)),
                        fact("e2", established("A", "Chi bộ khác", "OTHER")))
                .expectNoConflict();
    }

    @Test
    void a_unit_may_be_renamed_before_anybody_tells_of_its_establishment() {
        unit().when(fact("r", new UnitRenamed(ref("A"), "Chi bộ mới", DAY, null, null)))
                .expectNoConflict();
    }

    @Test
    void its_first_code_is_the_one_its_id_is_made_of_whatever_its_senders_call_it() {
        UnitRef byAlias = new UnitRef(UnitId.ofCode("A"), "B");
        unit(CELL)
                .when(fact("a", new UnitAliasAdded(byAlias, "C", DAY, null, null)))
                .result()
                .expectState(state -> {
                    assertThat(state.firstCode()).contains("A");
                    assertThat(state.aliases()).containsExactly("C");
                });
    }

    private static UnitRef ref(String code) {
        return new UnitRef(UnitId.ofCode(code), code);
    }
}
