package vn.sogiamsat.benchmarks.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.benchmarks.report.Latencies;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures intake. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Events over HTTP into the store, against raw inserts of the same rows with the same commits.")
public final class IntakeBenchmark implements Callable<Integer> {
    @Option(names = "--connections", split = ",", defaultValue = "1,2,4", description = "Of batches; ${DEFAULT-VALUE}")
    private List<Integer> connections = List.of();

    @Option(names = "--batches", defaultValue = "200", description = "Of a round; ${DEFAULT-VALUE}")
    private int batches;

    @Option(names = "--single-events", defaultValue = "10000", description = "Of a round; ${DEFAULT-VALUE}")
    private int singleEvents;

    @Option(names = "--single-connections", defaultValue = "8", description = "Of single events; ${DEFAULT-VALUE}")
    private int singleConnections;

    @Option(names = "--rounds", defaultValue = "3", description = "Of which the median is reported; ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "400", description = "Batches before the first round; ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--setting", description = "Of the application, such as spring.threads.virtual.enabled=false")
    private Map<String, String> settings = Map.of();

    @Option(names = "--java-option", description = "For the application's JVM, such as those of a profiler")
    private List<String> javaOptions = List.of();

    @Option(names = "--single-warm-up", defaultValue = "20000", description = "Single events before their first round")
    private int singleWarmUp;

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    IntakeBenchmark() {}

    @Override
    public Integer call() throws SQLException {
        Report report = new Report("intake");
        Path data = SharedServers.temporaryFolder("benchmark");
        try (PrivateDatabase database = PrivateDatabase.start();
                RunningApplication application = RunningApplication.start(database, data, settings(), javaOptions)) {
            report.say(Machine.describe(data));
            IntakeLoad load = new IntakeLoad(database, application);
            load.tellOfOrganisation();
            report.progress("warming up with " + warmUp + " batches");
            load.warmUp(warmUp, 2);
            Table table = new Table(
                    "load",
                    "connections",
                    "events/s",
                    "p50 ms",
                    "p99 ms",
                    "raw events/s, events and claims",
                    "ratio",
                    "raw events/s, events alone",
                    "ratio",
                    "CPU µs an event: application / PostgreSQL / load program",
                    "of raw: PostgreSQL / load program");
            for (int some : connections) {
                add(
                        table,
                        report,
                        "batches of " + IntakeLoad.EVENTS_OF_A_BATCH,
                        some,
                        () -> load.batches(batches, some));
            }
            if (singleEvents > 0) {
                report.progress("warming up with single events");
                load.singles(singleWarmUp, singleConnections);
                add(table, report, "single", singleConnections, () -> load.singles(singleEvents, singleConnections));
            }
            report.table(table);
        }
        report.publish(results);
        return 0;
    }

    private Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>(settings);
        all.putIfAbsent("ledger.roles", "command");
        return all;
    }

    /** A round of one kind of load. */
    private interface OneRound {
        Round run() throws SQLException;
    }

    private void add(Table table, Report report, String title, int some, OneRound load) throws SQLException {
        List<Round> done = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Round round = load.run();
            report.progress("%s over %d connections: %s events/s, raw %s, ratio %s"
                    .formatted(
                            title,
                            some,
                            Report.whole(round.rate()),
                            Report.whole(round.rawRate()),
                            Report.fine(round.ratio())));
            done.add(round);
        }
        Latencies latencies = Round.latencies(done);
        table.row(
                title,
                Integer.toString(some),
                Report.whole(Round.median(done, Round::rate)),
                Report.fine(latencies.millis(0.5)),
                Report.fine(latencies.millis(0.99)),
                Report.whole(Round.median(done, Round::rawRate)),
                Report.fine(Round.median(done, Round::ratio)),
                Report.whole(Round.median(done, Round::rawEventsRate)),
                Report.fine(Round.median(done, Round::ratioToEvents)),
                micros(done, Round::ours, IntakeLoad.APPLICATION)
                        + " / " + micros(done, Round::ours, IntakeLoad.DATABASE)
                        + " / " + micros(done, Round::ours, IntakeLoad.PROGRAM),
                micros(done, Round::raw, IntakeLoad.DATABASE) + " / " + micros(done, Round::raw, IntakeLoad.PROGRAM));
    }

    private static String micros(List<Round> rounds, Function<Round, Load> load, String process) {
        return Report.whole(Round.median(
                rounds, round -> load.apply(round).cpu().of(process).toNanos() / 1e3 / round.events()));
    }
}
