package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.util.Optional;
import vn.sogiamsat.core.event.Presence;

/**
 * Absences that go on for months: in some years of some cells one member is away for four, or stays away for three.
 *
 * @param away number of the member who is excused on the day; 0 when nobody is
 * @param stayingAway number of the member who just does not come; 0 when there is none
 */
record Absences(Cell cell, int away, int stayingAway) {

    static Absences of(People people, Cell cell, LocalDate day) {
        Dice dice = Dice.of(people.size().seed(), "absences", cell.number(), day.getYear());
        int count = people.enrolled(cell).size();
        int away = absent(day, dice, 250, 4, count);
        return new Absences(cell, away, absent(day, dice, 80, 3, count));
    }

    private static int absent(LocalDate day, Dice dice, int chance, int months, int count) {
        boolean happens = dice.inThousand(chance);
        int who = dice.between(People.OFFICERS + 1, count);
        int from = dice.between(1, 13 - months);
        boolean isNow = happens && day.getMonthValue() >= from && day.getMonthValue() < from + months;
        return isNow ? who : 0;
    }

    Optional<Presence> of(Member member) {
        boolean isOurs = member.cell().equals(cell);
        return isOurs && member.number() == away
                ? Optional.of(Presence.ABSENT_EXCUSED)
                : isOurs && member.number() == stayingAway ? Optional.of(Presence.ABSENT_UNEXCUSED) : Optional.empty();
    }
}
