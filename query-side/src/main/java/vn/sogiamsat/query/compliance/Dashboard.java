package vn.sogiamsat.query.compliance;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sogiamsat.query.organisation.UnitTree;

/**
 * How a unit stands.
 *
 * @param rules those that were fallen short of most often first
 * @param units directly below it, the lowest rate first; those without a rate last
 */
record Dashboard(Tally whole, List<Month> months, List<OfRule> rules, List<OfUnit> units) {

    /** More bars than these make no chart anybody reads; the table has them all. */
    static final int MOST_BARS = 20;

    record Month(YearMonth month, Tally tally) {}

    record OfRule(RuleText rule, Tally tally) {}

    record OfUnit(UnitTree.Unit unit, Tally tally) {}

    private static final Comparator<Tally> LOWEST_RATE = Comparator.comparing((Tally tally) -> !tally.hasRate())
            .thenComparingDouble(tally -> tally.score().rate().orElse(0))
            .thenComparing(Tally::shortfall, Comparator.reverseOrder());

    private static final Comparator<Tally> MOST_SHORTFALL =
            Comparator.comparing(Tally::shortfall).reversed().thenComparing(LOWEST_RATE);

    static Dashboard of(Counts counts, List<Below> below, Library library, AsOf asOf) {
        return new Dashboard(
                counts.whole(),
                counts.months().entrySet().stream()
                        .map(month -> new Month(month.getKey(), month.getValue()))
                        .toList(),
                counts.rules().entrySet().stream()
                        .map(rule -> new OfRule(library.rule(rule.getKey(), asOf.on()), rule.getValue()))
                        .sorted(Comparator.comparing(OfRule::tally, MOST_SHORTFALL)
                                .thenComparing(row -> row.rule().id()))
                        .toList(),
                units(counts, below)
                        .sorted(Comparator.comparing(OfUnit::tally, LOWEST_RATE)
                                .thenComparing(row -> row.unit().code()))
                        .toList());
    }

    private static Stream<OfUnit> units(Counts counts, List<Below> below) {
        Map<UUID, Tally> tallies = counts.units();
        return below.stream()
                .map(each ->
                        new OfUnit(each.unit(), tallies.getOrDefault(each.unit().id(), Tally.NOTHING)));
    }

    /** For how many rows a chart has to have room: 5, 10, 15 or 20. */
    public int ruleBars() {
        return room(rules.size());
    }

    /** The same for {@link #units}. */
    public int unitBars() {
        return room(units.size());
    }

    private static int room(int rows) {
        return (Math.clamp(rows, 1, MOST_BARS) + 4) / 5 * 5;
    }
}
