package vn.sogiamsat.benchmarks.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.benchmarks.server.JavaChild;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.servers.ElasticsearchOptions;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** Compares a replay with reading alone and writing alone. */
final class ReplayComparison {
    /** The heap of Elasticsearch in the embedded profile. */
    private static final int SEARCH_HEAP_MEGABYTES = 512;

    @Option(names = "--batch", defaultValue = "500", description = "Most events of a batch; ${DEFAULT-VALUE}")
    private int batch;

    @Option(names = "--rounds", defaultValue = "3", description = "Of which the median is reported; ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--java-option", description = "For the application's JVM, such as those of a profiler")
    private List<String> javaOptions = List.of();

    /**
     * Measures a projection over a ledger that was filled before.
     *
     * @param folder of the secrets the ledger was filled with
     * @param projection which one, by its name
     */
    Table measure(PrivateDatabase database, Path folder, String projection) throws IOException {
        try (ElasticsearchServer search = ElasticsearchServer.start(new ElasticsearchOptions(
                SharedServers.home(),
                SharedServers.temporaryFolder("elasticsearch"),
                null,
                Ports.free(),
                SEARCH_HEAP_MEGABYTES))) {
            Runtime.getRuntime().addShutdownHook(new Thread(search::close));
            return table(passes(database, search, folder, projection));
        }
    }

    private List<Measured> passes(PrivateDatabase database, ElasticsearchServer search, Path folder, String projection)
            throws IOException {
        Map<String, String> settings = new TreeMap<>(database.settings(folder));
        settings.put("server.port", "0");
        settings.put("ledger.roles", "command");
        settings.put("ledger.elasticsearch.url", search.url());
        // Nothing is to be told while it is measured.
        settings.put("ledger.compliance.opens-months", "false");
        settings.put("ledger.compliance.closes-days", "false");
        settings.put(ReplayWorker.PROJECTION, projection);
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
