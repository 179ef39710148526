package vn.sogiamsat.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.rules.engine.Story.at;
import static vn.sogiamsat.rules.engine.Story.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.event.Channel;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.obligation.Version;

class MeetingRulesTest {
    private static final String R05 = "hd-12-2018/R05";
    private static final String R06 = "hd-12-2018/R06";
    private static final String R07 = "hd-12-2018/R07";

    private final Story story = Story.ofCell("VY", 8).adopt("hd-12-2018");

    @ParameterizedTest
    @CsvSource({"89, OVERDUE", "90, MET", "120, MET"})
    void a_meeting_of_ninety_minutes_is_long_enough(int minutes, Status expected) {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", minutes);

        assertThat(Judged.of(story).status(R05, id(meeting))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8, MET", "7, MET", "6, OVERDUE"})
    void of_eight_members_at_least_seven_attend(int present, Status expected) {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        rollCall(meeting, 8, present, Presence.ABSENT_EXCUSED);

        assertThat(Judged.of(story).status(R06, id(meeting))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8, MET", "7, OVERDUE"})
    void by_the_later_guidance_all_eight_have_to(int present, Status expected) {
        story.adopt("hd-42-2025");
        MeetingRef meeting = story.meeting("VY", "2025-11-03T08:00", 95);
        rollCall(meeting, 8, present, Presence.ABSENT_EXCUSED);

        assertThat(Judged.of(story).status("hd-42-2025/R06", id(meeting))).isEqualTo(expected);
        assertThat(Judged.of(story).all(R06))
                .as("judged by the guidance of its day alone")
                .isEmpty();
    }

    @Test
    void while_somebodys_attendance_is_unknown_the_rate_is_not_evaluated_and_never_met() {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        rollCall(meeting, 7, 7, Presence.ON_SITE);

        Obligation rate = Judged.of(story).the(R06, id(meeting));
        assertThat(rate.applicability()).isEqualTo(Applicability.NOT_EVALUATED);
        assertThat(rate.reason()).contains("số đảng viên có mặt", "members present");
        assertThat(Judged.status(rate)).isEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void a_meeting_that_never_closed_is_not_evaluated() {
        MeetingRef meeting = story.called("VY", "2023-10-05T08:00", MeetingKind.REGULAR);
        rollCall(meeting, 8, 8, Presence.ON_SITE);

        Obligation rate = Judged.of(story).the(R06, id(meeting));
        assertThat(rate.reason()).contains("giờ kết thúc");
        assertThat(Judged.status(rate)).isEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void a_meeting_that_crosses_midnight_is_one_meeting_of_the_day_it_began() {
        MeetingRef meeting = story.meeting("VY", "2023-10-31T23:00", 120);
        story.adopt("dieu-le-dang").open("2023-10", "2023-11");

        Judged judged = Judged.of(story);
        assertThat(judged.status(R05, id(meeting))).isEqualTo(Status.MET);
        assertThat(Judged.status(judged.the("dieu-le-dang/R01", Story.unitId("VY"), "2023-10")))
                .isEqualTo(Status.MET_LATE);
        assertThat(Judged.status(judged.the("dieu-le-dang/R01", Story.unitId("VY"), "2023-11")))
                .isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_meeting_called_off_is_not_judged() {
        MeetingRef meeting = story.called("VY", "2023-10-05T08:00", MeetingKind.REGULAR);
        story.tell("2023-10-04T08:00", new MeetingCancelled(meeting, "Bão"));

        Obligation duration = Judged.of(story).the(R05, id(meeting));
        assertThat(Judged.status(duration)).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(duration.reason()).contains("đã bị hủy");
    }

    @Test
    void an_unexcused_absence_is_a_shortfall_and_its_event_the_evidence() {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        rollCall(meeting, 8, 7, Presence.ABSENT_UNEXCUSED);

        Obligation absence = Judged.of(story).the(R07, id(meeting));
        assertThat(Judged.status(absence)).isEqualTo(Status.OVERDUE);
        assertThat(absence.evidence()).contains(story.facts().getLast().eventId());
    }

    @Test
    void what_kind_the_meeting_is_of_is_known_of_an_obligation_from_when_it_is_told() {
        MeetingRef meeting = story.called("VY", "2023-10-05T08:00", MeetingKind.REGULAR);
        story.called("VY", "2023-10-05T08:00", MeetingKind.THEMATIC);

        Judged judged = Judged.of(story);
        assertThat(judged.the(R05, id(meeting)).about())
                .isEqualTo(new Obligation.Meeting(id(meeting), MeetingKind.THEMATIC.code()));
        assertThat(judged.versions.stream()
                        .map(Version::obligation)
                        .filter(obligation -> obligation.rule().equals(R05))
                        .map(Obligation::about)
                        .map(Obligation.Meeting.class::cast)
                        .map(Obligation.Meeting::kind)
                        .distinct())
                .containsExactlyInAnyOrder(MeetingKind.REGULAR.code(), MeetingKind.THEMATIC.code());
    }

    @Test
    void an_absence_that_is_withdrawn_and_told_again_as_a_presence_mends_the_verdict_and_keeps_what_was_known() {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        rollCall(meeting, 8, 7, Presence.ABSENT_UNEXCUSED);
        story.withdraw(story.facts().getLast().eventId());
        story.attend(meeting, 8, Presence.ON_SITE);

        Judged judged = Judged.of(story);
        assertThat(judged.status(R07, id(meeting))).isEqualTo(Status.MET);
        assertThat(judged.versions.stream()
                        .filter(version -> version.obligation().rule().equals(R07) && !version.isCurrent())
                        .map(version -> Judged.status(version.obligation())))
                .contains(Status.OVERDUE);
    }

    @Test
    void small_cells_have_no_committee_that_could_meet_beforehand() {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);

        assertThat(Judged.of(story).status("hd-12-2018/R10", id(meeting))).isEqualTo(Status.NOT_APPLICABLE);

        Story larger = Story.ofCell("LY", 9).adopt("hd-12-2018");
        MeetingRef other = larger.meeting("LY", "2023-10-05T08:00", 95);
        assertThat(Judged.of(larger).status("hd-12-2018/R10", id(other))).isEqualTo(Status.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"2023-10-04T08:00, MET", "2023-10-04T08:01, MET_LATE"})
    void notice_is_in_time_to_the_very_instant_it_is_due(String lastNotice, Status expected) {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        for (int i = 1; i <= 8; i++) {
            story.tell(
                    i == 8 ? lastNotice : "2023-10-02T08:00",
                    new NoticeSent(meeting, person("VY", i), Channel.SMS, null, true, true, true));
        }

        Obligation notice = Judged.of(story).the("hd-12-2018/R11", id(meeting));
        assertThat(notice.dueAt()).isEqualTo(at("2023-10-04T08:00"));
        assertThat(Judged.status(notice)).isEqualTo(expected);
    }

    @Test
    void somebody_who_was_given_no_notice_leaves_it_overdue() {
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        for (int i = 1; i <= 7; i++) {
            story.tell(
                    "2023-10-02T08:00", new NoticeSent(meeting, person("VY", i), Channel.SMS, null, true, true, true));
        }
        story.tell("2023-10-02T08:00", new NoticeSent(meeting, person("VY", 8), Channel.SMS, null, true, false, true));

        assertThat(Judged.of(story).status("hd-12-2018/R11", id(meeting))).isEqualTo(Status.OVERDUE);
    }

    @Test
    void papers_and_minutes_are_judged_by_their_own_deadlines() {
        story.adopt("hd-42-2025");
        MeetingRef meeting = story.meeting("VY", "2025-11-03T08:00", 95);
        story.tell(
                "2025-11-02T07:59",
                new PreReadDocumentDistributed(meeting, "Dự thảo", null, Channel.APP, List.of(person("VY", 1))));
        story.tell("2025-11-03T09:36", new MinutesReadBack(meeting, true));

        Judged judged = Judged.of(story);
        assertThat(judged.status("hd-42-2025/R12", id(meeting))).isEqualTo(Status.MET);
        assertThat(judged.status("hd-42-2025/R17", id(meeting)))
                .as("read after the close")
                .isEqualTo(Status.MET_LATE);
        assertThat(judged.status("hd-42-2025/R18", id(meeting))).isEqualTo(Status.OVERDUE);
    }

    @Test
    void votes_need_more_than_half_of_all_official_members() {
        story.adopt("dieu-le-dang");
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);
        assertThat(Judged.of(story).status("dieu-le-dang/R15", id(meeting))).isEqualTo(Status.NOT_APPLICABLE);

        UUID vote = story.tell("2023-10-05T09:00", new VoteTaken(meeting, "Nghị quyết", 4, 1, 3, 8));
        assertThat(Judged.of(story).status("dieu-le-dang/R15", id(meeting))).isEqualTo(Status.OVERDUE);

        story.withdraw(vote);
        story.tell("2023-10-05T09:05", new VoteTaken(meeting, "Nghị quyết", 5, 0, 3, 8));
        assertThat(Judged.of(story).status("dieu-le-dang/R15", id(meeting))).isEqualTo(Status.MET);
    }

    @Test
    void a_division_by_zero_is_not_evaluated_and_says_so() {
        story.adopt("chia", """
                format: 1
                id: chia
                title: {vi: Chia, en: Division}
                citation: {number: 1-QĐ, issuer: Người thử, date: 2018-01-01}
                in-force: {from: 2018-01-01}
                rules:
                  - id: D1
                    title: {vi: Chia, en: Division}
                    demands: {vi: Chia, en: Division}
                    shortfall: {vi: Chia, en: Division}
                    citation: {number: 1-QĐ, issuer: Người thử, date: 2018-01-01}
                    confidence: assumed
                    subject: meeting
                    check: {holds: 'meeting.minutes / (meeting.minutes - meeting.minutes) > 1'}
                """, LocalDate.of(2018, 1, 1), null, List.of());
        MeetingRef meeting = story.meeting("VY", "2023-10-05T08:00", 95);

        Obligation division = Judged.of(story).the("chia/D1", id(meeting));
        assertThat(division.applicability()).isEqualTo(Applicability.NOT_EVALUATED);
        assertThat(division.reason()).contains("DIVIDE_BY_ZERO");
    }

    private void rollCall(MeetingRef meeting, int recorded, int present, Presence otherwise) {
        for (int i = 1; i <= recorded; i++) {
            story.attend(meeting, i, i <= present ? Presence.ON_SITE : otherwise);
        }
    }

    private static UUID id(MeetingRef meeting) {
        return meeting.id().value();
    }
}
