package vn.sogiamsat.app.province;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.core.event.MeetingKind;

/** Which meetings of which kinds a cell holds in a month. */
record Calendar(People people, MeetingPlanner planner) {

    static Calendar of(People people) {
        return new Calendar(people, new MeetingPlanner(people));
    }

    /** In the order in which they sit. */
    List<Meeting> meetings(Cell cell, YearMonth month) {
        ProvinceSize size = people.size();
        List<Meeting> meetings = new ArrayList<>();
        if (!size.covers(month) || people.isGone(cell, month.atDay(1))) {
            return meetings;
        }
        Dice dice = Dice.of(size.seed(), "month", cell.number(), month.getYear(), month.getMonthValue());
        Thematic thematic = thematic(cell, month);
        boolean isMissing = dice.inThousand(15);
        boolean isHeld = !dice.inThousand(15);
        LocalDate day = regularDay(month, dice);
        if (!isMissing) {
            MeetingKind kind = thematic == Thematic.COMBINED ? MeetingKind.REGULAR_AND_THEMATIC : MeetingKind.REGULAR;
            meetings.add(planner.plan(cell, kind, day, isHeld, dice));
        }
        if (thematic == Thematic.SEPARATE) {
            meetings.add(planner.plan(cell, MeetingKind.THEMATIC, month.atDay(dice.between(15, 18)), true, dice));
        }
        if (dice.inThousand(30)) {
            meetings.add(planner.plan(cell, MeetingKind.EXTRAORDINARY, month.atDay(dice.between(23, 25)), true, dice));
        }
        return meetings;
    }

    /** The next meeting whose end the ledger hears of, by which directions are to be reported on. */
    Optional<Meeting> next(Meeting meeting) {
        YearMonth month = YearMonth.from(meeting.day());
        Comparator<Meeting> byDay = Comparator.comparing(Meeting::day);
        for (YearMonth at = month; people.size().covers(at); at = at.plusMonths(1)) {
            Optional<Meeting> found = meetings(meeting.cell(), at).stream()
                    .filter(other -> other.isHeld()
                            && other.sitting().closingTold()
                            && other.day().isAfter(meeting.day()))
                    .min(byDay);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private enum Thematic {
        NONE,
        COMBINED,
        SEPARATE
    }

    /** One month of each quarter has it, unless the quarter has none. */
    private Thematic thematic(Cell cell, YearMonth month) {
        int quarter = month.get(IsoFields.QUARTER_OF_YEAR);
        Dice dice = Dice.of(people.size().seed(), "quarter", cell.number(), month.getYear(), quarter);
        int chosen = dice.between(0, 2);
        Thematic kind =
                dice.inThousand(80) ? Thematic.NONE : dice.inThousand(500) ? Thematic.COMBINED : Thematic.SEPARATE;
        return (month.getMonthValue() - 1) % 3 == chosen ? kind : Thematic.NONE;
    }

    /** The 3rd, or the first working day after it; now and then some days later. */
    private static LocalDate regularDay(YearMonth month, Dice dice) {
        LocalDate day = month.atDay(3);
        while (isDayOff(day)) {
            day = day.plusDays(1);
        }
        return dice.inThousand(50) ? day.plusDays(dice.between(1, 6)) : day;
    }

    static boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
