package vn.sogiamsat.benchmarks.projection;

import java.util.Map;

/**
 * One pass over the whole ledger.
 *
 * @param what one of the constants below
 * @param cpuMicros processor time by the name of the process
 */
record Measured(String what, long events, long nanos, Map<String, Long> cpuMicros) {
    static final String READING = "reading";
    static final String WRITING = "writing";
    static final String REPLAY = "replay";

    static final String APPLICATION = "application";
    static final String DATABASE = "PostgreSQL";
    static final String SEARCH = "Elasticsearch";

    double rate() {
        return events / (nanos / 1e9);
    }

    double microsAnEvent(String process) {
        return (double) cpuMicros.getOrDefault(process, 0L) / events;
    }
}
