package vn.sogiamsat.benchmarks.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.benchmarks.projection.FilledLedger;
import vn.sogiamsat.benchmarks.report.Latencies;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures what the tamper-evident log costs, and how quickly it answers. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Appending leaves, proofs out of a large log, and verifying a ledger against reading and hashing alone.")
public final class LogBenchmark implements Callable<Integer> {
    @Option(names = "--leaves", defaultValue = "10000000", description = "Of the large log; ${DEFAULT-VALUE}")
    private long leaves;

    @Option(names = "--events", defaultValue = "100000", description = "Of the ledger; ${DEFAULT-VALUE}")
    private int events;

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    LogBenchmark() {}

    @Override
    public Integer call() throws Exception {
        Report report = new Report("log");
        Path folder = SharedServers.temporaryFolder("benchmark");
        report.say(Machine.describe(folder));
        report.progress("appending");
        Appending.Rate rate = Appending.measure(folder.resolve("appending"));
        Table table = new Table("what", "a second");
        table.row("leaves appended, durably", Report.whole(rate.leaves()));
        table.row("signed checkpoints on disk meanwhile", Report.fine(rate.checkpoints()));
        report.progress("filling a log of " + leaves + " leaves");
        Proving proving = Proving.fill(folder.resolve("large"), leaves);
        table.row("proofs verified, one thread", Report.whole(proving.verify()));
        report.table(table);
        report.progress("proving");
        Table proofs = new Table(
                "inclusion proofs of " + String.format(Locale.ROOT, "%,d", leaves) + " leaves", "p50 ms", "p99 ms");
        if (Proving.forget()) {
            row(proofs, "cold: nothing of the files is in memory", proving.prove(1));
        }
        proving.prove(2);
        row(proofs, "warm", proving.prove(2));
        report.table(proofs);
        report.progress("filling a ledger of " + events + " events");
        try (PrivateDatabase database = PrivateDatabase.start()) {
            Path data = Files.createDirectories(folder.resolve("ledger"));
            FilledLedger.fill(database, data, events);
            report.progress("verifying it");
            VerifyingEvents.Rates rates = VerifyingEvents.measure(database, data);
            Table verified = new Table(
                    "events of a ledger of " + Report.whole(rates.events()),
                    "events/s",
                    "ratio to reading and hashing");
            verified.row("reading and hashing", Report.whole(rates.raw()), "1.00");
            verified.row("verified", Report.whole(rates.verified()), Report.fine(rates.verified() / rates.raw()));
            report.table(verified);
        }
        report.publish(results);
        return 0;
    }

    private static void row(Table table, String what, Latencies latencies) {
        table.row(
                what,
                String.format(Locale.ROOT, "%.3f", latencies.millis(0.5)),
                String.format(Locale.ROOT, "%.3f", latencies.millis(0.99)));
    }
}
