package vn.sogiamsat.rules.score;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that was closed.
 *
 * @param changed each score that ended with the day before, then each that begins with it
 * @param position the ledger position of the event that closed it
 */
public record Closing(LocalDate day, List<DayScore> changed, long position) {
    public Closing {
        changed = List.copyOf(changed);
    }
}
