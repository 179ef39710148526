package vn.sogiamsat.benchmarks.projection;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.projections.obligation.Obligations;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures the judging of a province by every rulebook that comes along, from nothing. */
@Command(
        name = "obligations",
        mixinStandardHelpOptions = true,
        description = "All obligations of a province from nothing, against reading alone and writing alone.")
public final class ObligationBenchmark implements Callable<Integer> {
    @Option(names = "--cells", defaultValue = "300", description = "In the province; ${DEFAULT-VALUE}")
    private int cells;

    @Option(names = "--months", defaultValue = "12", description = "That it tells of; ${DEFAULT-VALUE}")
    private int months;

    @Mixin
    private final ReplayComparison comparison = new ReplayComparison();

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    ObligationBenchmark() {}

    @Override
    public Integer call() throws Exception {
        Report report = new Report("obligations");
        Path folder = SharedServers.temporaryFolder("benchmark");
        try (PrivateDatabase database = PrivateDatabase.start()) {
            report.progress("filling a ledger with a province of " + cells + " cells");
            FilledProvince.fill(database, folder, cells, months);
            report.say(cells + " cells and " + months + " months.");
            report.say(Machine.describe(folder));
            report.progress("reading, writing and replaying it");
            report.table(comparison.measure(database, folder, Obligations.NAME));
        }
        report.publish(results);
        return 0;
    }
}
