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
import vn.sogiamsat.projections.processor.Views;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures the views of meetings, organisation and audit trail. */
@Command(
        name = "projection",
        mixinStandardHelpOptions = true,
        description = "A full replay into Elasticsearch, against reading alone and writing alone.")
public final class ProjectionBenchmark implements Callable<Integer> {
    @Option(names = "--events", defaultValue = "100000", description = "In the ledger; ${DEFAULT-VALUE}")
    private int events;

    @Mixin
    private final ReplayComparison comparison = new ReplayComparison();

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    ProjectionBenchmark() {}

    @Override
    public Integer call() throws Exception {
        Report report = new Report("projection");
        Path folder = SharedServers.temporaryFolder("benchmark");
        try (PrivateDatabase database = PrivateDatabase.start()) {
            report.progress("filling a ledger with " + events + " events");
            FilledLedger.fill(database, folder, events);
            report.say(Machine.describe(folder));
            report.progress("reading, writing and replaying it");
            report.table(comparison.measure(database, folder, Views.NAME));
        }
        report.publish(results);
        return 0;
    }
}
