package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.sogiamsat.app.terminal.Refusal;

/**
 * How much is made up. The same size gives the same bytes.
 *
 * @param fewest members of a cell
 * @param most members of a cell
 * @param seed decides what happens; everything else only how much of it
 */
public record ProvinceSize(int cells, int fewest, int most, YearMonth start, int months, long seed) {
    /** @throws Refusal when no province can be of this size */
    public ProvinceSize {
        within("--cells", cells, 1, 3_000);
        within("--members-per-cell", fewest, 5, most);
        within("--members-per-cell", most, fewest, 60);
        within("--months", months, 1, 120);
        within("--start", start.getYear(), 1990, 2100);
    }

    /** The months of the history. */
    List<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(start::plusMonths).toList();
    }

    LocalDate firstDay() {
        return start.atDay(1);
    }

    boolean covers(YearMonth month) {
        return !month.isBefore(start) && month.isBefore(start.plusMonths(months));
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refusal(
                    "%s: %d nằm ngoài khoảng từ %d đến %d.".formatted(option, value, least, most),
                    "%s: %d is not between %d and %d.".formatted(option, value, least, most));
        }
    }
}
