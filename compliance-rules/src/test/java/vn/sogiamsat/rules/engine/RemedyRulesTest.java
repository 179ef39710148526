package vn.sogiamsat.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.rules.engine.Story.at;
import static vn.sogiamsat.rules.engine.Story.unitId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;

class RemedyRulesTest {
    private static final String RULE = "ket-luan-kiem-tra/khac-phuc";
    private static final InspectionRef INSPECTION = new InspectionRef(InspectionId.ofCode("KT-2026-01"), "KT-2026-01");
    private static final UnitId UNIT = UnitId.ofCode("VY");

    private final Story story = Story.ofCell("VY", 3);
    private UUID demanded = new UUID(0, 0);

    @BeforeEach
    void a_conclusion_demands_a_remedy_by_the_end_of_march() {
        demanded = story.tell(
                "2026-02-10T09:00",
                new RemedyDue(INSPECTION, "KP-01", UNIT, "Bổ sung sổ biên bản", LocalDate.of(2026, 3, 31)));
    }

    @Test
    void what_a_conclusion_demands_is_an_obligation_of_the_unit_though_nobody_adopted_a_rulebook() {
        Obligation remedy = judged();

        assertThat(remedy.unit()).isEqualTo(unitId("VY"));
        assertThat(remedy.about())
                .isEqualTo(new Obligation.Remedy(INSPECTION.id().value(), "KT-2026-01", "KP-01"));
        assertThat(remedy.applicability()).isEqualTo(Applicability.APPLICABLE);
        assertThat(remedy.evidence()).containsExactly(demanded);
        assertThat(remedy.at(at("2026-02-10T08:59"), Status.SOON)).isEmpty();
        assertThat(remedy.at(at("2026-02-10T09:00"), Status.SOON)).hasValue(Status.OPEN);
    }

    @Test
    void it_is_in_time_until_the_last_instant_of_its_day_and_overdue_afterwards() {
        Obligation remedy = judged();

        assertThat(remedy.dueAt()).isEqualTo(at("2026-04-01T00:00").minusMillis(1));
        assertThat(remedy.at(remedy.dueAt(), Duration.ofDays(7))).hasValue(Status.DUE_SOON);
        assertThat(remedy.at(remedy.dueAt().plusMillis(1), Duration.ofDays(7))).hasValue(Status.OVERDUE);
    }

    @Test
    void a_report_in_time_meets_it_and_one_of_another_remedy_or_inspection_does_not() {
        report("KP-02", "2026-03-01T08:00", INSPECTION);
        report("KP-01", "2026-03-01T08:00", new InspectionRef(InspectionId.ofCode("KT-2026-02"), "KT-2026-02"));
        assertThat(Judged.status(judged())).isEqualTo(Status.OVERDUE);

        UUID report = report("KP-01", "2026-03-31T23:58", INSPECTION);
        assertThat(Judged.status(judged())).isEqualTo(Status.MET);
        assertThat(judged().evidence()).containsExactlyInAnyOrder(demanded, report);
    }

    @Test
    void a_report_that_was_refused_counts_no_more_and_the_next_one_does() {
        report("KP-01", "2026-03-01T08:00", INSPECTION);
        UUID refusal = assess(false, "2026-03-05T08:00");
        assertThat(Judged.status(judged())).isEqualTo(Status.OVERDUE);
        assertThat(judged().evidence()).containsExactlyInAnyOrder(demanded, refusal);

        report("KP-01", "2026-04-02T08:00", INSPECTION);
        assertThat(Judged.status(judged())).isEqualTo(Status.MET_LATE);
    }

    @Test
    void what_is_accepted_without_a_report_is_met_when_it_was_accepted() {
        assess(true, "2026-03-20T10:00");

        assertThat(judged().metAt()).isEqualTo(at("2026-03-20T10:00"));
    }

    @Test
    void a_demand_that_is_withdrawn_is_no_obligation_and_a_report_withdrawn_no_longer_meets_it() {
        UUID report = report("KP-01", "2026-03-01T08:00", INSPECTION);
        story.withdraw(report);
        assertThat(Judged.status(judged())).isEqualTo(Status.OVERDUE);

        story.withdraw(demanded);
        assertThat(Judged.of(story).all(RULE)).isEmpty();
    }

    @Test
    void it_can_be_waived_like_any_other_and_what_was_known_before_stays() {
        Obligation before = judged();
        story.tell(
                "2026-04-02T08:00",
                new ObligationWaived(
                        "ket-luan-kiem-tra",
                        before.id(),
                        Story.unitRef("VY"),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2031, 1, 1),
                        "Chi bộ đã giải thể",
                        Story.DECISION));

        Judged judged = Judged.of(story);
        assertThat(judged.status(RULE, demanded)).isEqualTo(Status.WAIVED);
        assertThat(judged.versions.stream().filter(version -> version.wasKnownAt(at("2026-04-01T12:00"))))
                .extracting(version -> Judged.status(version.obligation()))
                .containsOnly(Status.OVERDUE);
    }

    private Obligation judged() {
        return Judged.of(story).the(RULE, demanded);
    }

    private UUID report(String code, String at, InspectionRef inspection) {
        return story.tell(at, new RemedyReported(inspection, code, UNIT, "Đã bổ sung", null));
    }

    private UUID assess(boolean accepted, String at) {
        return story.tell(at, new RemedyAssessed(INSPECTION, "KP-01", UNIT, accepted, "Đã xem"));
    }
}
