package vn.sogiamsat.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.sogiamsat.benchmarks.dashboard.DashboardBenchmark;
import vn.sogiamsat.benchmarks.imports.ImportBenchmark;
import vn.sogiamsat.benchmarks.intake.IntakeBenchmark;
import vn.sogiamsat.benchmarks.log.LogBenchmark;
import vn.sogiamsat.benchmarks.projection.ObligationBenchmark;
import vn.sogiamsat.benchmarks.projection.ProjectionBenchmark;
import vn.sogiamsat.benchmarks.rules.RulesBenchmark;

/** The benchmarks' program. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the ledger against the raw thing below it, on servers of its own.",
        subcommands = {
            IntakeBenchmark.class,
            ProjectionBenchmark.class,
            ObligationBenchmark.class,
            RulesBenchmark.class,
            DashboardBenchmark.class,
            LogBenchmark.class,
            ImportBenchmark.class
        })
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
