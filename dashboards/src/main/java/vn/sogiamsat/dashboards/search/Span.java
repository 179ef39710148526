package vn.sogiamsat.dashboards.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The period that is looked at, both ends included. */
public record Span(Instant from, Instant to) {
    private static final int MOST_BARS = 100;
    private static final List<String> INTERVALS =
            List.of("1s", "5s", "10s", "30s", "1m", "5m", "10m", "30m", "1h", "3h", "12h", "1d", "7d");

    /** How long the spans are that Kibana would divide it into by itself. */
    String interval() {
        Duration least = Duration.between(from, to).dividedBy(MOST_BARS);
        return INTERVALS.stream()
                .filter(interval -> length(interval).compareTo(least) >= 0)
                .findFirst()
                .orElse("30d");
    }

    private static Duration length(String interval) {
        return Duration.parse(interval.endsWith("d") ? "P" + interval : "PT" + interval);
    }
}
