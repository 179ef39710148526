package vn.sogiamsat.projections.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.id;
import static vn.sogiamsat.projections.testing.Facts.unit;
import static vn.sogiamsat.projections.testing.Facts.withdrawal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/** What is told of rules, in the audit trail: whoever sees a unit sees what was decided for it, and nobody less. */
class RulesInTheTrailTest {
    private static final DecidingDocument DECISION =
            new DecidingDocument("12-QĐ/TU", "Tỉnh ủy", LocalDate.of(2026, 3, 2));
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final UnitRef CELL = new UnitRef(UnitId.ofCode("YB-VY"), "YB-VY");
    private static final UnitRef OTHER = new UnitRef(UnitId.ofCode("YB-VB"), "YB-VB");
    private static final UUID OBLIGATION = new UUID(7, 7);

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final TestLedger ledger = new TestLedger();
    private final Documents documents = new Documents(elasticsearch);
    private final ViewProcessor processor = ledger.processor(elasticsearch, 100);

    @BeforeEach
    void tellOfTheUnit() {
        ledger.tell(
                fact(1, unit("YB", "Đảng bộ tỉnh Yên Bái", null)), fact(2, unit("YB-VY", "Chi bộ VNPT Văn Yên", "YB")));
    }

    @AfterEach
    void end() {
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @Test
    void what_is_decided_for_a_unit_or_said_by_it_is_of_that_unit() {
        project(
                fact(3, new ParameterOverridden("sinh-hoat", "so-ngay", "5", CELL, APRIL, null, DECISION)),
                fact(4, waived(CELL)),
                fact(5, new ExplanationGiven("sinh-hoat", OBLIGATION, CELL, "Bão lũ", null)));
        for (int number = 3; number <= 5; number++) {
            assertThat(requireNonNull(doc(number).unit()).pathAtEvent())
                    .containsExactly(CELL.id().value(), UnitId.ofCode("YB").value());
        }
    }

    @Test
    void a_unit_the_tree_does_not_know_yet_goes_by_the_code_the_fact_gives() {
        project(fact(3, waived(OTHER)));
        assertThat(requireNonNull(doc(3).unit()).code()).isEqualTo("YB-VB");
    }

    @Test
    void a_withdrawal_is_of_the_unit_of_what_it_withdraws_through_any_number_of_withdrawals() {
        Fact waiver = fact(4, waived(CELL));
        Fact first = fact(6, withdrawal(waiver));
        Fact second = fact(7, withdrawal(first));
        project(fact(3, waived(OTHER)), waiver, fact(5, waived(OTHER)), first, second);
        assertThat(requireNonNull(doc(6).unit()).id()).isEqualTo(CELL.id().value());
        assertThat(requireNonNull(doc(7).unit()).id()).isEqualTo(CELL.id().value());
        assertThat(doc(7).event().concerns()).containsExactly(id(6));
    }

    @Test
    void a_rulebook_its_withdrawal_and_a_month_are_of_no_unit() {
        Fact adoption =
                fact(3, new RulebookAdopted("sinh-hoat", "a: 1", "0".repeat(64), APRIL, null, List.of(), DECISION));
        project(adoption, fact(4, withdrawal(adoption)), fact(5, PeriodOpened.of(YearMonth.of(2026, 4))));
        for (int number = 3; number <= 5; number++) {
            assertThat(doc(number).unit()).isNull();
        }
        assertThat(doc(3).event().title()).isEqualTo("Áp dụng bộ quy tắc");
    }

    private void project(Fact... facts) {
        ledger.tell(facts);
        processor.start();
        ledger.awaitCaughtUp(processor);
    }

    private AuditDoc doc(int number) {
        return documents.get(View.AUDIT, id(number), AuditDoc.class);
    }

    private static ObligationWaived waived(UnitRef unit) {
        return new ObligationWaived(
                "sinh-hoat", OBLIGATION, unit, APRIL, APRIL.plusMonths(1), "Khắc phục bão lũ", DECISION);
    }
}
