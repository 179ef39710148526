package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.province.Meeting.Called;
import vn.sogiamsat.app.province.Meeting.Said;
import vn.sogiamsat.app.province.Meeting.Tasks;
import vn.sogiamsat.app.province.Meeting.There;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.QualityLevel;

/** Throws the dice for one meeting: mostly all is well, and now and then one thing or another falls short. */
record MeetingPlanner(People people) {
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(8, 0), LocalTime.of(14, 0), LocalTime.of(19, 30));

    Meeting plan(Cell cell, MeetingKind kind, LocalDate day, boolean isHeld, Dice dice) {
        Instant start = day.atTime(dice.pick(TIMES)).atZone(Meeting.ZONE).toInstant();
        Meeting.Sitting sitting = sitting(kind, start, dice);
        LocalDate sits = LocalDate.ofInstant(isHeld ? sitting.opened() : start, Meeting.ZONE);
        boolean isOnline = kind != MeetingKind.EXTRAORDINARY && dice.inThousand(20);
        List<There> superiors = isHeld && kind != MeetingKind.EXTRAORDINARY
                ? superiors(cell, sits, sitting, isOnline, dice)
                : List.of();
        MeetingMode mode = isOnline
                ? MeetingMode.WHOLE_CELL_ONLINE
                : superiors.stream().anyMatch(there -> there.presence() == Presence.REMOTE)
                        ? MeetingMode.SUPERIOR_REMOTE
                        : MeetingMode.IN_PERSON;
        return new Meeting(
                cell,
                new Meeting.Call(kind, mode, start, mode != MeetingMode.IN_PERSON && !dice.inThousand(100)),
                isHeld,
                sitting,
                new Meeting.Preparation(
                        !dice.inThousand(40),
                        Timeliness.of(dice, 30, 25),
                        dice.between(0, 1_000),
                        Timeliness.of(dice, 50, 30)),
                roll(cell, sits, kind, isOnline, dice),
                superiors,
                conduct(cell, sits, dice),
                new Meeting.Outcome(Timeliness.of(dice, 60, 30), score(dice)));
    }

    private static Meeting.Sitting sitting(MeetingKind kind, Instant start, Dice dice) {
        boolean isPutOff = dice.inThousand(25);
        Instant announced = isPutOff ? start.plus(Duration.ofDays(dice.between(1, 2))) : start;
        boolean isShort = dice.inThousand(45);
        int minutes = switch (kind) {
            case EXTRAORDINARY -> dice.between(30, 60);
            case REGULAR, THEMATIC -> isShort ? dice.between(50, 89) : dice.between(90, 150);
            case REGULAR_AND_THEMATIC -> isShort ? dice.between(80, 119) : dice.between(120, 180);
        };
        return new Meeting.Sitting(
                isPutOff ? announced : null,
                announced.plus(Duration.ofMinutes(dice.between(0, 6))),
                minutes,
                dice.between(0, 2) * 10,
                !dice.inThousand(8),
                dice.inThousand(60));
    }

    private List<Called> roll(Cell cell, LocalDate day, MeetingKind kind, boolean isOnline, Dice dice) {
        List<Member> expected = people.expected(cell, day);
        boolean isCalled = !dice.inThousand(6);
        int forgotten = dice.inThousand(12) ? dice.between(0, expected.size() - 1) : -1;
        int excused = dice.inThousand(40) ? 180 : 30;
        Absences absences = Absences.of(people, cell, day);
        List<Called> roll = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Member member = expected.get(i);
            Presence chance = dice.inThousand(excused)
                    ? Presence.ABSENT_EXCUSED
                    : dice.inThousand(3) ? Presence.ABSENT_UNEXCUSED : isOnline ? Presence.REMOTE : Presence.ON_SITE;
            Presence presence = kind == MeetingKind.EXTRAORDINARY
                    ? Presence.ON_SITE
                    : absences.of(member).orElse(chance);
            roll.add(new Called(member, isCalled && i != forgotten ? presence : null));
        }
        return roll;
    }

    /** Some come most months, and some hardly ever: whose year that is, is drawn once for the year. */
    private List<There> superiors(Cell cell, LocalDate day, Meeting.Sitting sitting, boolean isOnline, Dice dice) {
        List<There> there = new ArrayList<>();
        for (Superior superior : people.following(cell)) {
            Member member = superior.member();
            boolean isLax = Dice.of(
                            people.size().seed(), "superior", member.cell().number(), member.number(), day.getYear())
                    .inThousand(300);
            boolean comes = dice.inThousand(isLax ? 150 : 650);
            boolean isRemote = dice.inThousand(350);
            boolean leavesEarly = dice.inThousand(60);
            int said = dice.between(0, 999);
            There one = new There(
                    superior,
                    !comes ? Presence.ABSENT_EXCUSED : isOnline || isRemote ? Presence.REMOTE : Presence.ON_SITE,
                    leavesEarly ? sitting.minutes() / 2 : sitting.minutes() + sitting.breaks(),
                    said < 60 ? Said.NOTHING : said < 600 ? Said.REMARK : Said.DIRECTION,
                    !dice.inThousand(80),
                    Timeliness.of(dice, 120, 120));
            // Whose own cell it has become attends as one of its members.
            if (!people.home(member, day).equals(cell)) {
                there.add(one);
            }
        }
        return there;
    }

    private Meeting.Conduct conduct(Cell cell, LocalDate day, Dice dice) {
        Timeliness minutesRead = Timeliness.of(dice, 10, 35);
        Set<AgendaStep> steps = EnumSet.allOf(AgendaStep.class);
        steps.remove(AgendaStep.PETITIONS_ANSWERED);
        AgendaStep forgotten = dice.pick(List.of(AgendaStep.values()));
        if (dice.inThousand(60)) {
            steps.remove(forgotten);
        }
        if (minutesRead != Timeliness.IN_TIME) {
            steps.remove(AgendaStep.MINUTES_READ);
        }
        int task = dice.between(0, 999);
        Tasks tasks = task < 40 ? Tasks.WITHOUT_DEADLINE : task < 60 ? Tasks.NO_RESOLUTION : Tasks.COMPLETE;
        return new Meeting.Conduct(steps, votes(cell, day, dice), minutesRead, tasks);
    }

    private Meeting.@Nullable Votes votes(Cell cell, LocalDate day, Dice dice) {
        int official = (int)
                people.members(cell, day).stream().filter(Member::official).count();
        boolean isTaken = dice.inThousand(400);
        boolean isOneTooMany = dice.inThousand(15);
        int against = dice.between(0, official / 4);
        int inFavour = dice.inThousand(20) ? official / 2 : official - against;
        return isTaken ? new Meeting.Votes(official, inFavour, against, isOneTooMany ? official : 0) : null;
    }

    private static Meeting.@Nullable Score score(Dice dice) {
        boolean isTold = !dice.inThousand(30);
        int total = dice.inThousand(650) ? dice.between(90, 100) : dice.between(40, 89);
        QualityLevel level = dice.inThousand(30) ? dice.pick(List.of(QualityLevel.values())) : Scores.level(total);
        boolean hasRemedies = !dice.inThousand(60);
        return isTold ? new Meeting.Score(total, level, level != QualityLevel.GOOD && hasRemedies) : null;
    }
}
