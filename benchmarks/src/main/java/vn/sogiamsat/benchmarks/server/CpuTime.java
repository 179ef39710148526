package vn.sogiamsat.benchmarks.server;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time that processes used, by which what a thing costs is told even on a machine that is shared.
 *
 * @param ofEach by the name of the process
 */
public record CpuTime(Map<String, Duration> ofEach) {
    public CpuTime {
        ofEach = Map.copyOf(ofEach);
    }

    /** Tells what the processes used so far. */
    public static Supplier<CpuTime> meter(Map<String, ProcessHandle> processes) {
        return () -> new CpuTime(processes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, process -> family(process.getValue()))));
    }

    public CpuTime minus(CpuTime earlier) {
        return new CpuTime(ofEach.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, process -> process.getValue().minus(earlier.of(process.getKey())))));
    }

    public Duration of(String process) {
        return ofEach.getOrDefault(process, Duration.ZERO);
    }

    /** With its children, except for this process: its children are measured by themselves. */
    private static Duration family(ProcessHandle process) {
        Stream<ProcessHandle> children =
                process.equals(ProcessHandle.current()) ? Stream.empty() : process.descendants();
        return Stream.concat(Stream.of(process), children)
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
