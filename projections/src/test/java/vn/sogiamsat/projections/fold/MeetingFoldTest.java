package vn.sogiamsat.projections.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.projections.fold.Placing.history;
import static vn.sogiamsat.projections.testing.Facts.MEETING;
import static vn.sogiamsat.projections.testing.Facts.MEMBER;
import static vn.sogiamsat.projections.testing.Facts.MORNING;
import static vn.sogiamsat.projections.testing.Facts.SECRETARY;
import static vn.sogiamsat.projections.testing.Facts.attendance;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.id;
import static vn.sogiamsat.projections.testing.Facts.scheduled;
import static vn.sogiamsat.projections.testing.Facts.withdrawal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.QualityLevel;
import vn.sogiamsat.core.view.MeetingDoc;

class MeetingFoldTest {
    @Test
    void a_meeting_put_off_is_on_its_new_day_wherever_it_was_scheduled() {
        MeetingDoc doc = fold(
                fact(1, new MeetingRescheduled(MEETING, MORNING.plus(Duration.ofDays(7)), "Nhà văn hóa", null)),
                fact(2, scheduled(MEETING, "Hội trường")));
        assertThat(doc.localDate()).isEqualTo(LocalDate.of(2023, 10, 20));
        assertThat(doc.meeting().place()).isEqualTo("Nhà văn hóa");
        assertThat(doc.meeting().status()).isEqualTo("scheduled");
    }

    @Test
    void days_are_those_of_vietnam() {
        MeetingDoc doc = fold(fact(1, new MeetingRescheduled(MEETING, MORNING.plus(Duration.ofHours(18)), null, null)));
        assertThat(doc.localDate()).isEqualTo(LocalDate.of(2023, 10, 14));
    }

    @Test
    void a_meeting_nobody_scheduled_is_on_the_day_of_its_subject() {
        MeetingDoc doc = fold(fact(1, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)));
        assertThat(doc.localDate()).isEqualTo(MEETING.date());
        assertThat(doc.meeting().kind()).isNull();
        assertThat(doc.meeting().status()).isEqualTo("told");
    }

    @Test
    void a_cancelled_meeting_that_was_held_was_held() {
        assertThat(fold(fact(1, new MeetingCancelled(MEETING, "Bão"))).meeting().status())
                .isEqualTo("cancelled");
        MeetingDoc held = fold(
                fact(1, new MeetingOpened(MEETING, SECRETARY, null)),
                fact(2, new MeetingCancelled(MEETING, "Bão")),
                fact(
                        3,
                        MORNING.plusSeconds(5_400),
                        MORNING.plusSeconds(6_000),
                        new MeetingClosed(MEETING, 0, List.of())));
        assertThat(held.meeting().status()).isEqualTo("closed");
        assertThat(held.meeting().end()).isEqualTo(MORNING.plusSeconds(5_400));
    }

    @Test
    void of_two_roll_calls_of_one_person_the_later_recorded_counts() {
        MeetingDoc doc = fold(
                fact(2, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.REMOTE)),
                fact(1, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ABSENT_EXCUSED)),
                fact(3, attendance(MEMBER, AttendeeRole.SUPERIOR, Presence.ON_SITE)));
        assertThat(doc.counts().present()).isEqualTo(2);
        assertThat(doc.counts().remote()).isEqualTo(1);
        assertThat(doc.counts().absent()).isZero();
        assertThat(doc.counts().superiors()).isEqualTo(1);
        assertThat(doc.person().id()).containsExactlyInAnyOrder(SECRETARY.value(), MEMBER.value());
    }

    @Test
    void a_withdrawn_fact_stays_visible_and_counts_for_nothing() {
        Fact told = fact(1, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.REMOTE));
        MeetingDoc doc = fold(told, fact(2, withdrawal(told)));
        assertThat(doc.counts().present()).isZero();
        assertThat(doc.counts().withdrawn()).isEqualTo(1);
        assertThat(doc.person().id()).isEmpty();
        assertThat(doc.facts()).hasSize(2);
        assertThat(doc.facts().getFirst().withdrawnBy()).containsExactly(id(2));
    }

    @Test
    void a_withdrawal_that_comes_first_has_a_document_without_a_cell() {
        Fact told = fact(1, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.REMOTE));
        MeetingDoc doc = fold(fact(2, withdrawal(told)));
        assertThat(doc.unit().id()).isEqualTo(MeetingFold.UNKNOWN);
        assertThat(doc.facts()).hasSize(1);
    }

    @Test
    void a_meeting_of_which_only_corrections_are_told_is_on_the_day_of_the_earliest_in_any_order() {
        Fact told = fact(1, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.REMOTE));
        Fact first = fact(2, MORNING.minus(Duration.ofDays(1)), MORNING, withdrawal(told));
        Fact later = fact(3, MORNING, MORNING.plusSeconds(1), withdrawal(told));
        assertThat(List.of(fold(first, later).localDate(), fold(later, first).localDate()))
                .containsOnly(LocalDate.of(2023, 10, 12));
    }

    @Test
    void superiors_are_told_of_with_what_they_did_and_as_they_stand() {
        Fact withdrawn = fact(2, attendance(MEMBER, AttendeeRole.SUPERIOR, Presence.REMOTE));
        MeetingDoc doc = fold(
                fact(1, attendance(SECRETARY, AttendeeRole.SUPERIOR, Presence.REMOTE)),
                withdrawn,
                fact(3, withdrawal(withdrawn)),
                fact(4, attendance(SECRETARY, AttendeeRole.SUPERIOR, Presence.ON_SITE)),
                fact(5, new InterventionRecorded(MEETING, SECRETARY, InterventionKind.DIRECTION, null, null, null)),
                fact(6, new InterventionRecorded(MEETING, SECRETARY, InterventionKind.REMARK, null, null, null)),
                fact(7, new InterventionRecorded(MEETING, MEMBER, InterventionKind.REMARK, null, null, null)));
        assertThat(doc.superiors())
                .containsExactly(new MeetingDoc.SuperiorPart(
                        SECRETARY.value(), id(4), "on-site", null, null, 2, 1, MORNING.plusSeconds(4)));
    }

    @Test
    void superiors_are_listed_by_how_they_attended() {
        MeetingDoc doc = fold(
                fact(1, attendance(SECRETARY, AttendeeRole.SUPERIOR, Presence.ON_SITE)),
                fact(2, attendance(MEMBER, AttendeeRole.SUPERIOR, Presence.REMOTE)));
        assertThat(doc.superior())
                .isEqualTo(new MeetingDoc.WhichSuperiors(List.of(SECRETARY.value()), List.of(MEMBER.value())));
        assertThat(fold(fact(1, attendance(MEMBER, AttendeeRole.SUPERIOR, Presence.ABSENT_EXCUSED)))
                        .superior())
                .isEqualTo(new MeetingDoc.WhichSuperiors(List.of(), List.of()));
    }

    @Test
    void a_meeting_lasted_from_its_opening_to_its_end_without_breaks() {
        Fact closed = fact(
                2, MORNING.plusSeconds(5_430), MORNING.plusSeconds(6_000), new MeetingClosed(MEETING, 15, List.of()));
        assertThat(fold(fact(1, new MeetingOpened(MEETING, SECRETARY, null)), closed)
                        .meeting()
                        .minutes())
                .isEqualTo(75);
        assertThat(fold(closed).meeting().minutes()).isNull();
        assertThat(fold(fact(1, new MeetingOpened(MEETING, SECRETARY, null)))
                        .meeting()
                        .minutes())
                .isNull();
    }

    @Test
    void the_score_in_force_is_the_one_recorded_last_with_its_points_summed() {
        MeetingDoc doc = fold(fact(1, score(40, QualityLevel.GOOD)), fact(2, score(20, QualityLevel.FAIR)));
        assertThat(doc.meeting().points()).isEqualTo(80);
        assertThat(doc.meeting().level()).isEqualTo("fair");
        assertThat(fold(fact(1, new MeetingOpened(MEETING, SECRETARY, null)))
                        .meeting()
                        .level())
                .isNull();
    }

    private static QualityAssessed score(int conduct, QualityLevel level) {
        return new QualityAssessed(MEETING, 5, 5, 10, conduct, 5, 30, 5, level, null, null, null);
    }

    @Test
    void who_was_there_as_a_member_is_no_superior() {
        assertThat(fold(fact(1, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)))
                        .superiors())
                .isEmpty();
    }

    @Test
    void what_was_told_late_is_counted() {
        MeetingDoc doc = fold(
                fact(1, MORNING, MORNING.plus(Duration.ofDays(1)), scheduled(MEETING, null)),
                fact(2, MORNING, MORNING.plus(Duration.ofDays(2)), new MeetingOpened(MEETING, null, null)));
        assertThat(doc.counts().late()).isEqualTo(1);
    }

    @Test
    void a_search_finds_topic_place_and_bridge_points_without_diacritics() {
        MeetingDoc doc = fold(fact(1, scheduled(MEETING, "Hội trường Đảng ủy")));
        assertThat(doc.meeting().textFolded())
                .contains(
                        "chuyen doi so o van yen", "hoi truong dang uy", "diem cau vnpt yen bai", "sinh hoat dinh ky");
    }

    private static MeetingDoc fold(Fact... facts) {
        return MeetingFold.fold(MEETING.id().value(), history(facts), null);
    }
}
