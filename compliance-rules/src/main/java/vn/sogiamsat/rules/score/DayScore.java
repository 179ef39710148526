package vn.sogiamsat.rules.score;

import java.time.LocalDate;
import vn.sogiamsat.rules.obligation.Score;

/**
 * How the obligations of a group stood at the end of a day, and of each day after it up to another.
 *
 * @param day from when on this is so
 * @param until the first day on which it is not any more; {@link #FOREVER} while there is none
 * @param position the ledger position of the event that closed {@code day}
 */
public record DayScore(Group group, LocalDate day, LocalDate until, Score score, long position) {
    /** Stands for a day that has not come. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** This, standing no longer than until then. */
    DayScore until(LocalDate end) {
        return new DayScore(group, day, end, score, position);
    }
}
