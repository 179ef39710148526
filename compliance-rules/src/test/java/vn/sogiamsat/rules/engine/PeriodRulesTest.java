package vn.sogiamsat.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.rules.engine.Story.DECISION;
import static vn.sogiamsat.rules.engine.Story.at;
import static vn.sogiamsat.rules.engine.Story.person;
import static vn.sogiamsat.rules.engine.Story.unitId;
import static vn.sogiamsat.rules.engine.Story.unitRef;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.HandoverConfirmed;
import vn.sogiamsat.core.event.HandoverSide;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;

class PeriodRulesTest {
    private static final String R01 = "dieu-le-dang/R01";
    private static final String R03 = "hd-12-2018/R03";
    private static final String R08 = "hd-12-2018/R08";
    private static final String R20 = "yb-08-2021/R20";
    private static final PersonId SUPERIOR = PersonId.ofCode("CT-1");

    private final Story story = Story.ofCell("VY", 8);

    @Test
    void a_month_in_which_nobody_acted_is_a_shortfall_once_it_is_over() {
        story.adopt("dieu-le-dang").open("2023-02");

        Obligation february = Judged.of(story).the(R01, unitId("VY"), "2023-02");
        assertThat(february.opensAt()).isEqualTo(at("2023-02-01T00:00"));
        assertThat(february.dueAt()).isEqualTo(at("2023-03-01T00:00").minusMillis(1));
        assertThat(february.at(february.dueAt(), Duration.ofDays(7))).hasValue(Status.DUE_SOON);
        assertThat(february.at(february.dueAt().plusMillis(1), Duration.ofDays(7)))
                .hasValue(Status.OVERDUE);
    }

    @Test
    void there_is_nothing_to_meet_in_a_month_nobody_opened() {
        story.adopt("dieu-le-dang");
        story.meeting("VY", "2023-02-05T08:00", 95);

        assertThat(Judged.of(story).all(R01)).isEmpty();
    }

    @Test
    void a_leap_year_has_a_twenty_ninth_of_february() {
        story.adopt("dieu-le-dang").open("2024-02");
        story.meeting("VY", "2024-02-29T22:00", 95);

        assertThat(Judged.status(Judged.of(story).the(R01, unitId("VY"), "2024-02")))
                .isEqualTo(Status.MET);
    }

    @Test
    void an_event_told_fourteen_months_late_counts_for_its_month_and_what_was_known_before_stays() {
        story.adopt("dieu-le-dang").open("2023-02");
        MeetingRef meeting = story.called("VY", "2023-02-05T08:00", MeetingKind.REGULAR);
        Instant late = at("2024-04-05T08:00");
        story.tell("2023-02-05T08:00", late, new MeetingOpened(meeting, person("VY", 1), null));

        Judged judged = Judged.of(story);
        assertThat(Judged.status(judged.the(R01, unitId("VY"), "2023-02"))).isEqualTo(Status.MET);
        assertThat(judged.versions.stream()
                        .filter(version ->
                                version.obligation().rule().equals(R01) && version.wasKnownAt(at("2023-06-01T00:00")))
                        .map(version -> Judged.status(version.obligation())))
                .as("what was known in June 2023")
                .containsOnly(Status.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"3, MET", "4, OVERDUE"})
    void more_than_three_excused_absences_in_a_row_fall_short(int absences, Status expected) {
        story.adopt("hd-12-2018");
        for (int month = 1; month <= 6; month++) {
            MeetingRef meeting = story.meeting("VY", "2023-0" + month + "-05T08:00", 95);
            story.attend(meeting, 3, month <= absences ? Presence.ABSENT_EXCUSED : Presence.ON_SITE);
        }

        Obligation row = Judged.of(story).the(R08, person("VY", 3).value());
        assertThat(Judged.status(row)).isEqualTo(expected);
        assertThat(row.achieved()).isEqualTo(absences);
    }

    @Test
    void a_row_that_an_unknown_attendance_might_have_made_too_long_is_not_evaluated() {
        story.adopt("hd-12-2018");
        for (int month = 1; month <= 4; month++) {
            MeetingRef meeting = story.meeting("VY", "2023-0" + month + "-05T08:00", 95);
            if (month != 2) {
                story.attend(meeting, 3, Presence.ABSENT_EXCUSED);
            }
        }

        assertThat(Judged.of(story).status(R08, person("VY", 3).value())).isEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void a_member_who_goes_to_another_cell_in_mid_year_is_looked_at_in_each_for_its_own_meetings() {
        story.unit("LY", UnitLevel.CELL, "D").adopt("hd-12-2018");
        story.tell(
                "2023-04-01T08:00",
                new MemberTransferred(
                        person("VY", 3),
                        UnitId.ofCode("VY"),
                        UnitId.ofCode("LY"),
                        null,
                        LocalDate.of(2023, 4, 1),
                        null,
                        DECISION));
        for (int month = 1; month <= 6; month++) {
            MeetingRef meeting = story.meeting(month < 4 ? "VY" : "LY", "2023-0" + month + "-05T08:00", 95);
            story.attend(meeting, person("VY", 3), AttendeeRole.MEMBER, Presence.ABSENT_EXCUSED);
        }

        assertThat(Judged.of(story).all(R08).stream()
                        .filter(row -> row.subject().equals(person("VY", 3).value())))
                .hasSize(2)
                .allMatch(row -> row.achieved() == 3 && Judged.status(row) == Status.MET);
    }

    @Test
    void a_superior_assigned_in_mid_year_owes_that_share_of_the_quota() {
        superior("2023-07-01");
        attended("2023-08-05");
        attended("2023-09-05");

        Obligation quota = Judged.of(story).the(R20, SUPERIOR.value());
        assertThat(quota.required()).as("six a year, for six months").isEqualTo(3);
        assertThat(quota.achieved()).isEqualTo(2);
        assertThat(Judged.status(quota)).isEqualTo(Status.OVERDUE);

        attended("2023-10-05");
        Obligation met = Judged.of(story).the(R20, SUPERIOR.value());
        assertThat(Judged.status(met)).isEqualTo(Status.MET);
        assertThat(met.metAt()).isEqualTo(at("2023-10-05T09:35"));
    }

    @Test
    void an_attendance_withdrawn_after_the_year_was_closed_takes_the_quota_back() {
        superior("2023-07-01");
        attended("2023-08-05");
        attended("2023-09-05");
        UUID last = attended("2023-10-05");
        story.withdraw(last);

        assertThat(Judged.of(story).status(R20, SUPERIOR.value())).isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_unit_may_have_another_quota_by_decision_and_only_from_that_day() {
        superior("2023-01-01");
        attended("2023-08-05");
        story.tell(
                "2022-12-01T08:00",
                new ParameterOverridden(
                        "yb-08-2021", "upper_quota", "1", unitRef("K"), LocalDate.of(2023, 1, 1), null, DECISION));

        assertThat(Judged.of(story).the(R20, SUPERIOR.value()).required()).isEqualTo(1);
    }

    @Test
    void a_cell_merged_in_july_owes_nothing_for_august_and_no_thematic_meeting_for_the_broken_quarter() {
        story.unit("LY", UnitLevel.CELL, "D").adopt("dieu-le-dang").adopt("hd-12-2018");
        story.open("2025-06", "2025-07", "2025-08");
        merge();

        Judged judged = Judged.of(story);
        assertThat(judged.the(R01, unitId("VY"), "2025-07").dueAt())
                .isEqualTo(at("2025-07-15T00:00").minusMillis(1));
        assertThat(judged.all(R01).stream()
                        .filter(row -> row.subject().equals(unitId("VY"))
                                && row.period().equals("2025-08")))
                .isEmpty();
        assertThat(Judged.status(judged.the(R03, unitId("VY"), "2025-Q3"))).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(Judged.status(judged.the(R03, unitId("LY"), "2025-Q3"))).isEqualTo(Status.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-14T00:00, MET", "2025-08-14T00:01, MET_LATE"})
    void records_of_a_merged_cell_are_handed_over_when_both_sides_have_confirmed_the_same_list(
            String confirmed, Status expected) {
        story.unit("LY", UnitLevel.CELL, "D").adopt("ban-giao");
        merge();
        assertThat(Judged.of(story).status("ban-giao/R25", unitId("VY"))).isEqualTo(Status.OVERDUE);

        confirm("VY", "LY", HandoverSide.GIVING, "2025-07-20T08:00", "a".repeat(64));
        confirm("LY", "VY", HandoverSide.RECEIVING, confirmed, "b".repeat(64));
        assertThat(Judged.of(story).status("ban-giao/R25", unitId("VY")))
                .as("they have different lists")
                .isEqualTo(Status.OVERDUE);

        confirm("LY", "VY", HandoverSide.RECEIVING, confirmed, "a".repeat(64));
        assertThat(Judged.of(story).status("ban-giao/R25", unitId("VY"))).isEqualTo(expected);
    }

    @Test
    void a_repealed_rulebook_binds_nobody_from_that_day_on() {
        story.adopt("dieu-le-dang").open("2023-02", "2023-03");
        story.tell("2023-02-10T08:00", new RulebookRepealed("dieu-le-dang", LocalDate.of(2023, 3, 1), "Thử", DECISION));

        Judged judged = Judged.of(story);
        assertThat(Judged.status(judged.the(R01, unitId("VY"), "2023-02"))).isEqualTo(Status.OVERDUE);
        assertThat(judged.all(R01)).extracting(Obligation::period).containsOnly("2023-02");
    }

    @Test
    void a_waiver_holds_from_its_first_day_to_the_day_before_its_last() {
        story.adopt("dieu-le-dang").open("2023-02");
        Obligation before = Judged.of(story).the(R01, unitId("VY"), "2023-02");
        story.tell(
                "2023-02-10T08:00",
                new ObligationWaived(
                        "dieu-le-dang",
                        before.id(),
                        unitRef("VY"),
                        LocalDate.of(2023, 2, 20),
                        LocalDate.of(2023, 4, 1),
                        "Bão",
                        DECISION));

        Obligation waived = Judged.of(story).the(R01, unitId("VY"), "2023-02");
        assertThat(waived.at(at("2023-02-19T23:59"), Duration.ZERO)).hasValue(Status.OPEN);
        assertThat(waived.at(at("2023-02-20T00:00"), Duration.ZERO)).hasValue(Status.WAIVED);
        assertThat(waived.at(at("2023-03-31T23:59"), Duration.ZERO)).hasValue(Status.WAIVED);
        assertThat(waived.at(at("2023-04-01T00:00"), Duration.ZERO)).hasValue(Status.OVERDUE);
    }

    private void superior(String from) {
        story.adopt("yb-08-2021").open("2023-01", "2023-12");
        story.tell(
                "2020-01-01T08:00",
                new PositionHeld(
                        SUPERIOR,
                        UnitId.ofCode("K"),
                        Position.COMMITTEE_MEMBER,
                        LocalDate.of(2020, 1, 1),
                        null,
                        DECISION));
        story.tell(
                from + "T08:00",
                new SuperiorAssigned(SUPERIOR, UnitId.ofCode("VY"), LocalDate.parse(from), null, DECISION));
    }

    private UUID attended(String day) {
        MeetingRef meeting = story.meeting("VY", day + "T08:00", 95);
        return story.attend(meeting, SUPERIOR, AttendeeRole.SUPERIOR, Presence.REMOTE);
    }

    private void merge() {
        story.tell(
                "2025-07-15T08:00",
                new UnitMerged(unitRef("VY"), UnitId.ofCode("LY"), LocalDate.of(2025, 7, 15), null, DECISION));
    }

    private void confirm(String unit, String counterpart, HandoverSide side, String at, String digest) {
        story.tell(
                at,
                new HandoverConfirmed(
                        unitRef(unit),
                        UnitId.ofCode(counterpart),
                        side,
                        person("VY", 1),
                        digest,
                        LocalDate.of(2025, 7, 15)));
    }
}
