package vn.sogiamsat.benchmarks.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.benchmarks.server.JavaChild;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.servers.ElasticsearchOptions;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures the projections. */
@Command(
        name = "projection",
        mixinStandardHelpOptions = true,
        description = "A full replay into Elasticsearch, against reading alone and writing alone.")
public final class ProjectionBenchmark implements Callable<Integer> {
    /** The heap of Elasticsearch in the embedded profile. */
    private static final int SEARCH_HEAP_MEGABYTES = 512;

    @Option(names = "--events", defaultValue = "100000", description = "In the ledger; ${DEFAULT-VALUE}")
    private int events;

    @Option(names = "--batch", defaultValue = "500", description = "Most events of a batch; ${DEFAULT-VALUE}")
    private int batch;

    @Option(names = "--rounds", defaultValue = "3", description = "Of which the median is reported; ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--java-option", description = "For the application's JVM, such as those of a profiler")
    private List<String> javaOptions = List.of();

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
            try (ElasticsearchServer search = ElasticsearchServer.start(new ElasticsearchOptions(
                    SharedServers.home(),
                    SharedServers.temporaryFolder("elasticsearch"),
                    null,
                    Ports.free(),
                    SEARCH_HEAP_MEGABYTES))) {
                Runtime.getRuntime().addShutdownHook(new Thread(search::close));
                report.progress("reading, writing and replaying it");
                report.table(table(passes(database, search, folder)));
            }
        }
        report.publish(results);
        return 0;
    }

    private List<Measured> passes(PrivateDatabase database, ElasticsearchServer search, Path folder)
            throws IOException {
        Map<String, String> settings = new TreeMap<>(database.settings(folder));
        settings.put("server.port", "0");
        settings.put("ledger.roles", "command");
        settings.put("ledger.elasticsearch.url", search.url());
        settings.put(ReplayWorker.ROUNDS, Integer.toString(rounds));
        settings.put(ReplayWorker.BATCH, Integer.toString(batch));
        settings.put(ReplayWorker.FOLDER, folder.toString());
        settings.put(ReplayWorker.DATABASE, Long.toString(database.process().pid()));
        settings.put(ReplayWorker.SEARCH, Long.toString(search.pid()));
        Path log = folder.resolve("replay.log");
        try (JavaChild worker = JavaChild.start(ReplayWorker.class, javaOptions, settings, log)) {
            if (worker.await() != 0) {
                throw new IllegalStateException("the replay failed:\n" + Files.readString(log));
            }
        }
        JsonMapper json = Json.mapper();
        return Files.readAllLines(folder.resolve(ReplayWorker.RESULTS)).stream()
                .map(line -> json.readValue(line, Measured.class))
                .toList();
    }

    private static Table table(List<Measured> passes) {
        Measured reading = median(passes, Measured.READING);
        Measured writing = median(passes, Measured.WRITING);
        Measured replay = median(passes, Measured.REPLAY);
        double slower = Math.min(reading.rate(), writing.rate());
        Table table = new Table(
                "pass",
                "events/s",
                "ratio to the slower half",
                "CPU µs an event: application / PostgreSQL / Elasticsearch");
        for (Measured pass : List.of(reading, writing, replay)) {
            table.row(
                    pass.what(),
                    Report.whole(pass.rate()),
                    Report.fine(pass.rate() / slower),
                    Report.whole(pass.microsAnEvent(Measured.APPLICATION))
                            + " / " + Report.whole(pass.microsAnEvent(Measured.DATABASE))
                            + " / " + Report.whole(pass.microsAnEvent(Measured.SEARCH)));
        }
        return table;
    }

    private static Measured median(List<Measured> passes, String what) {
        List<Measured> sorted = passes.stream()
                .filter(pass -> pass.what().equals(what))
                .sorted(Comparator.comparingDouble(Measured::rate))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
