package vn.sogiamsat.benchmarks.intake;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.sogiamsat.benchmarks.report.Latencies;

/**
 * The application's work, and the raw inserts of the rows it left, one right after the other.
 *
 * @param events how many
 * @param raw events and claims, as the application writes them
 * @param rawEvents the events alone
 */
record Round(int events, Load ours, Load raw, Load rawEvents) {

    double rate() {
        return ours.perSecond(events);
    }

    double rawRate() {
        return raw.perSecond(events);
    }

    double rawEventsRate() {
        return rawEvents.perSecond(events);
    }

    double ratio() {
        return rate() / rawRate();
    }

    double ratioToEvents() {
        return rate() / rawEventsRate();
    }

    /** The median over rounds of what is asked of each. */
    static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(value))
                .mapToDouble(value)
                .toArray()[rounds.size() / 2];
    }

    /** How long single requests took, over all rounds. */
    static Latencies latencies(List<Round> rounds) {
        return Latencies.of(
                rounds.stream().flatMap(round -> round.ours().nanos().stream()).toList());
    }
}
