package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.sogiamsat.app.province.Meeting.Said;
import vn.sogiamsat.app.province.Meeting.Tasks;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;

/** What the rules on meetings and directions come to, from what was decided to happen and the regulations' words. */
final class MeetingVerdicts {
    private static final Set<AgendaStep> DEMANDED = EnumSet.of(
            AgendaStep.SECRETARY_NAMED,
            AgendaStep.ROLL_CALL,
            AgendaStep.DUES,
            AgendaStep.PROGRAMME,
            AgendaStep.LAST_MONTH_REVIEW,
            AgendaStep.DISCUSSION,
            AgendaStep.CONCLUSION,
            AgendaStep.MINUTES_READ);

    private final Calendar calendar;
    private final Meeting meeting;
    private final LocalDate day;
    private final List<Verdict> verdicts = new ArrayList<>();

    private MeetingVerdicts(Calendar calendar, Meeting meeting) {
        this.calendar = calendar;
        this.meeting = meeting;
        this.day = meeting.day();
    }

    static List<Verdict> of(Calendar calendar, Meeting meeting) {
        MeetingVerdicts all = new MeetingVerdicts(calendar, meeting);
        all.guidance();
        all.others();
        all.directions();
        return all.verdicts;
    }

    private boolean isOrdinary() {
        return !meeting.isExtraordinary();
    }

    /** Judged as the meeting closed: while the ledger has not heard of its end, it cannot say. */
    private void check(Book book, String rule, boolean isAbout, Status status) {
        plant(book, rule, isAbout, meeting.sitting().closingTold() ? status : Status.NOT_EVALUATED);
    }

    private void plant(Book book, String rule, boolean isAbout, Status status) {
        if (book.binds(day)) {
            Status told = meeting.isHeld() && isAbout ? status : Status.NOT_APPLICABLE;
            verdicts.add(Verdict.of(
                    book.rule(rule), meeting.subject(), meeting.cell().code(), "", told));
        }
    }

    private void guidance() {
        Meeting.Conduct conduct = meeting.conduct();
        Roll roll = new Roll(meeting);
        boolean isOrdinary = isOrdinary();
        for (Book book : Book.guidance(day)) {
            boolean isNew = book == Book.GUIDANCE_42;
            int minutes = meeting.sitting().minutes();
            boolean isSound = !meeting.sitting().partsOverlap() && (!isNew || minutes >= 120);
            boolean isCombined = meeting.call().kind() == MeetingKind.REGULAR_AND_THEMATIC;
            check(book, "R04", isCombined, Status.kept(isSound));
            check(book, "R05", isOrdinary, Status.kept(minutes >= 90));
            check(book, "R06", isOrdinary, roll.attendance(isNew));
            check(book, "R07", isOrdinary, roll.nobodyUnexcused());
            check(book, "R13", isOrdinary, roll.called());
            check(book, "R14", meeting.isRegular(), Status.kept(conduct.steps().containsAll(DEMANDED)));
            check(book, "R16", meeting.isRegular(), tasks(conduct.tasks()));
            check(book, "R17", isOrdinary, conduct.minutesRead().status());
            plant(
                    book,
                    "R10",
                    isOrdinary && hasToPrepare(),
                    Status.kept(meeting.preparation().isPrepared()));
            plant(book, "R11", isOrdinary, meeting.preparation().notices().status());
            if (isNew) {
                plant(book, "R12", isOrdinary, meeting.preparation().papers().status());
                check(book, "R18", isOrdinary, meeting.outcome().result().status());
            }
        }
    }

    private void others() {
        check(Book.FIXED_DAY, "R02", meeting.isRegular(), Status.kept(isOnFixedDay()));
        Meeting.Votes votes = meeting.conduct().votes();
        check(Book.CHARTER, "R15", isOrdinary() && votes != null, Status.kept(votes != null && votes.isValid()));
        boolean isApproved = meeting.call().approval();
        MeetingMode mode = meeting.call().mode();
        check(Book.ONLINE, "R23", mode == MeetingMode.WHOLE_CELL_ONLINE, Status.kept(isApproved));
        check(Book.ONLINE, "R23b", mode == MeetingMode.SUPERIOR_REMOTE, Status.kept(isApproved));
        check(Book.SCORING, "R19", isOrdinary(), score());
        List<Meeting.There> present =
                meeting.superiors().stream().filter(Meeting.There::isPresent).toList();
        boolean anyStayed = present.stream()
                .anyMatch(there -> 10 * there.minutes() >= 9 * meeting.sitting().minutes());
        boolean anySpoke = present.stream().anyMatch(there -> there.said() != Said.NOTHING);
        check(Book.SUPERIORS, "R22", !present.isEmpty(), Status.kept(anyStayed && anySpoke));
    }

    private void directions() {
        for (Meeting.There there : meeting.superiors()) {
            if (there.isPresent() && there.said() == Said.DIRECTION && Book.DIRECTIONS.binds(day)) {
                String id = MeetingTale.id(
                        calendar.people(),
                        meeting,
                        "word/" + there.superior().member().code());
                Status kept = there.taskGiven() ? there.reported().status() : Status.OVERDUE;
                Status status = calendar.next(meeting).isPresent() ? kept : Status.NOT_EVALUATED;
                verdicts.add(Verdict.of(
                        Book.DIRECTIONS.rule("R24"), id, meeting.cell().code(), "", status));
            }
        }
    }

    private boolean isOnFixedDay() {
        return day.getDayOfMonth() == 3 || (Calendar.isDayOff(day.withDayOfMonth(3)) && day.getDayOfMonth() <= 7);
    }

    private static Status tasks(Tasks tasks) {
        return switch (tasks) {
            case COMPLETE -> Status.MET;
            case WITHOUT_DEADLINE -> Status.OVERDUE;
            case NO_RESOLUTION -> Status.NOT_EVALUATED;
        };
    }

    private boolean hasToPrepare() {
        People people = calendar.people();
        long official = people.members(meeting.cell(), day).stream()
                .filter(Member::official)
                .count();
        return official >= 9 || people.hasDeputy(meeting.cell());
    }

    private Status score() {
        Meeting.Score score = meeting.outcome().score();
        if (score == null) {
            return Status.NOT_EVALUATED;
        }
        boolean isGood = score.total() >= 90;
        return Status.kept(score.level() == Scores.level(score.total()) && (isGood || score.hasRemedies()));
    }
}
