package vn.sogiamsat.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine on which a benchmark runs, in one paragraph. */
public final class Machine {
    private Machine() {}

    /** @param data where the servers' data lies */
    public static String describe(Path data) {
        try {
            return String.format(
                    Locale.ROOT,
                    "%d cores (%s), %.0f GiB of memory, %s %s, data on %s, %s %s; load average at the start %.1f.",
                    Runtime.getRuntime().availableProcessors(),
                    field(Path.of("/proc/cpuinfo"), "model name"),
                    Double.parseDouble(
                                    field(Path.of("/proc/meminfo"), "MemTotal").replace(" kB", ""))
                            / (1 << 20),
                    System.getProperty("os.name"),
                    System.getProperty("os.version"),
                    Files.getFileStore(data).type(),
                    System.getProperty("java.vm.name"),
                    System.getProperty("java.runtime.version"),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot describe this machine", e);
        }
    }

    private static String field(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        }
    }
}
