package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.util.Optional;
import vn.sogiamsat.core.event.Presence;

/** Absences that go on for months: in some years of some cells one member is away for four, or stays away for three. */
final class Absences {
    private Absences() {}

    static Optional<Presence> of(People people, Member member, LocalDate day) {
        ProvinceSize size = people.size();
        Dice dice = Dice.of(size.seed(), "absences", member.cell().number(), day.getYear());
        int count = people.enrolled(member.cell()).size();
        boolean isAway = isIn(member, day, dice, 250, 4, count);
        boolean staysAway = isIn(member, day, dice, 80, 3, count);
        return isAway
                ? Optional.of(Presence.ABSENT_EXCUSED)
                : staysAway ? Optional.of(Presence.ABSENT_UNEXCUSED) : Optional.empty();
    }

    private static boolean isIn(Member member, LocalDate day, Dice dice, int chance, int months, int count) {
        boolean happens = dice.inThousand(chance);
        int who = dice.between(People.OFFICERS + 1, count);
        int from = dice.between(1, 13 - months);
        return happens && member.number() == who && day.getMonthValue() >= from && day.getMonthValue() < from + months;
    }
}
