package vn.sogiamsat.benchmarks.projection;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.sogiamsat.benchmarks.server.CpuTime;

/** Measures what a piece of work takes, in time and in processor time. */
final class Stopwatch {
    private final Supplier<CpuTime> meter;

    Stopwatch(Supplier<CpuTime> meter) {
        this.meter = meter;
    }

    /** A piece of work. */
    interface Work {
        void run() throws Exception;
    }

    Measured measure(String what, long events, Work work) throws Exception {
        CpuTime before = meter.get();
        long begin = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - begin;
        CpuTime cpu = meter.get().minus(before);
        return new Measured(
                what,
                events,
                nanos,
                cpu.ofEach().keySet().stream()
                        .collect(Collectors.toMap(
                                process -> process, process -> cpu.of(process).toNanos() / 1_000)));
    }
}
