package vn.sogiamsat.benchmarks.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.benchmarks.intake.BatchedIntake;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;
import vn.sogiamsat.benchmarks.server.SignedIn;
import vn.sogiamsat.query.user.UserFile;
import vn.sogiamsat.servers.ElasticsearchOptions;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures the import of a file. */
@Command(
        name = "imports",
        mixinStandardHelpOptions = true,
        description = "A file of roll calls through the pages, against batches of events at the intake.")
public final class ImportBenchmark implements Callable<Integer> {
    private static final String LOGIN = "benchmark";
    private static final String PASSWORD = "only-for-benchmarks";
    private static final int SEARCH_HEAP_MEGABYTES = 1_024;

    @Option(names = "--lines", defaultValue = "100000", description = "Of the file; ${DEFAULT-VALUE}")
    private int lines;

    @Option(names = "--batches", defaultValue = "200", description = "At the intake; ${DEFAULT-VALUE}")
    private int batches;

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    ImportBenchmark() {}

    @Override
    public Integer call() {
        Report report = new Report("imports");
        Path folder = SharedServers.temporaryFolder("benchmark");
        report.progress("starting the servers and the application");
        try (PrivateDatabase database = PrivateDatabase.start();
                ElasticsearchServer search = ElasticsearchServer.start(new ElasticsearchOptions(
                        SharedServers.home(),
                        SharedServers.temporaryFolder("elasticsearch"),
                        null,
                        Ports.free(),
                        SEARCH_HEAP_MEGABYTES));
                RunningApplication application = RunningApplication.start(
                        database,
                        folder,
                        Map.of("ledger.elasticsearch.url", search.url(), "ledger.roles", "command,query"),
                        List.of("-Xmx512m"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(search::close));
            UserFile users = new UserFile(folder.resolve("users.yaml"));
            users.add(LOGIN, LOGIN, List.of("administrator"), List.of("*"), "vi");
            users.changePassword(LOGIN, PASSWORD);
            report.say(Machine.describe(folder));
            BatchedIntake intake = new BatchedIntake(database, application);
            report.progress("warming up");
            intake.rate(batches);
            double intakeRate = intake.rate(batches);
            ImportedFile file = new ImportedFile(new SignedIn(application, LOGIN, PASSWORD));
            file.through(lines / 10, report::progress);
            ImportedFile.Rates rates = file.through(lines, report::progress);
            Table table =
                    new Table("lines", "weighed lines/s", "recorded lines/s", "intake in batches, events/s", "ratio");
            table.row(
                    Report.whole(lines),
                    Report.whole(rates.weighed()),
                    Report.whole(rates.recorded()),
                    Report.whole(intakeRate),
                    Report.fine(rates.recorded() / intakeRate));
            report.table(table);
        }
        report.publish(results);
        return 0;
    }
}
