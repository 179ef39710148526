package vn.sogiamsat.benchmarks.server;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time used so far, by which what a thing costs is told even on a machine that is shared. */
public record CpuTime(Duration application, Duration database, Duration program) {

    static CpuTime now(ProcessHandle application, ProcessHandle database) {
        return new CpuTime(of(application), family(database), of(ProcessHandle.current()));
    }

    public CpuTime minus(CpuTime earlier) {
        return new CpuTime(
                application.minus(earlier.application),
                database.minus(earlier.database),
                program.minus(earlier.program));
    }

    private static Duration family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(CpuTime::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
