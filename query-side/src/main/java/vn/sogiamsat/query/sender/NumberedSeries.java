package vn.sogiamsat.query.sender;

import java.util.List;
import vn.sogiamsat.core.command.SenderQuery;

/**
 * A series of numbered ids, in the sender's own writing.
 *
 * @param missing ids, or ranges of them
 * @param absent how many numbers are missing between the lowest and the highest
 * @param more whether there are more ranges than are named
 */
record NumberedSeries(String lowest, String highest, long count, long absent, List<String> missing, boolean more) {

    static NumberedSeries of(SenderQuery.Series series) {
        long absent = series.highest() - series.lowest() + 1 - series.count();
        long named = series.missing().stream()
                .mapToLong(range -> range.last() - range.first() + 1)
                .sum();
        return new NumberedSeries(
                id(series, series.lowest()),
                id(series, series.highest()),
                series.count(),
                absent,
                series.missing().stream().map(range -> range(series, range)).toList(),
                named < absent);
    }

    private static String range(SenderQuery.Series series, SenderQuery.Range range) {
        return range.first() == range.last()
                ? id(series, range.first())
                : id(series, range.first()) + " – " + id(series, range.last());
    }

    private static String id(SenderQuery.Series series, long number) {
        String digits = Long.toString(number);
        return series.prefix() + "0".repeat(Math.max(0, series.width() - digits.length())) + digits;
    }
}
