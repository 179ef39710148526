package vn.sogiamsat.rules.score;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.UUID;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.world.Told;

/**
 * Obligations that are counted together.
 *
 * @param unit that answers for them
 * @param rule as {@code rulebook/rule}
 * @param month in which they are due, in Vietnam
 */
public record Group(UUID unit, String rule, YearMonth month) {
    static final Comparator<Group> ORDER =
            Comparator.comparing(Group::unit).thenComparing(Group::rule).thenComparing(Group::month);

    public static Group of(Obligation obligation) {
        return new Group(
                obligation.unit(),
                obligation.rule(),
                YearMonth.from(obligation.dueAt().atZone(Told.ZONE)));
    }
}
