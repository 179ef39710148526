package vn.sogiamsat.benchmarks.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.sogiamsat.app.LedgerApplication;
import vn.sogiamsat.benchmarks.server.CpuTime;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.projections.obligation.Obligations;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.ProjectionSettings;
import vn.sogiamsat.projections.processor.Views;

/** Runs the passes in a JVM with the heap of production, inside the real application, and writes what they took. */
final class ReplayWorker {
    static final String PROJECTION = "benchmark.projection";
    static final String ROUNDS = "benchmark.rounds";
    static final String BATCH = "benchmark.batch";
    static final String FOLDER = "benchmark.folder";
    static final String DATABASE = "benchmark.database";
    static final String SEARCH = "benchmark.search";
    /** The file of results in the folder: one JSON object a line. */
    static final String RESULTS = "results.jsonl";

    private static final Duration AS_IN_PRODUCTION = Duration.ofSeconds(5);

    private ReplayWorker() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = LedgerApplication.run(arguments)) {
            run(application);
        }
    }

    private static void run(ConfigurableApplicationContext application) throws Exception {
        Environment settings = application.getEnvironment();
        Path folder = Path.of(settings.getRequiredProperty(FOLDER));
        Supplier<Projection> projection = projection(settings.getRequiredProperty(PROJECTION));
        if (projection.get() instanceof Obligations) {
            FilledProvince.decide(application.getBean(CommandGateway.class));
        }
        Passes passes = passes(application, settings, folder, projection);
        passes.record();
        passes.read("warm-up");
        passes.write("warm-up");
        for (int round = 1; round <= settings.getRequiredProperty(ROUNDS, Integer.class); round++) {
            append(folder, passes.read("reading-" + round));
            append(folder, passes.write("writing-" + round));
            append(folder, passes.replay("replay-" + round));
        }
    }

    /** One with nothing in its memory each time. */
    private static Supplier<Projection> projection(String name) {
        return switch (name) {
            case Views.NAME -> Views::new;
            case Obligations.NAME -> Obligations::new;
            default -> throw new IllegalArgumentException("no such projection: " + name);
        };
    }

    private static Passes passes(
            ConfigurableApplicationContext application,
            Environment settings,
            Path folder,
            Supplier<Projection> projection) {
        ProcessorParts parts = new ProcessorParts(
                application.getBean(ElasticsearchClient.class),
                application.getBean(EventStore.class),
                application.getBean(TokenStore.class),
                application.getBean(TransactionManager.class),
                application.getBean(FactCodec.class),
                application.getBean(PersonalData.class),
                application.getBean(ParkedEvents.class));
        ProjectionSettings projections = new ProjectionSettings(
                settings.getRequiredProperty(BATCH, Integer.class), AS_IN_PRODUCTION, AS_IN_PRODUCTION);
        Stopwatch stopwatch = new Stopwatch(CpuTime.meter(Map.of(
                Measured.APPLICATION, ProcessHandle.current(),
                Measured.DATABASE, process(settings, DATABASE),
                Measured.SEARCH, process(settings, SEARCH))));
        return new Passes(
                projection,
                parts,
                projections,
                application.getBean(Clock.class),
                application.getBean(LedgerState.class).size(),
                folder.resolve("requests"),
                stopwatch);
    }

    private static ProcessHandle process(Environment settings, String name) {
        return ProcessHandle.of(settings.getRequiredProperty(name, Long.class)).orElseThrow();
    }

    private static void append(Path folder, Measured measured) throws IOException {
        Files.writeString(
                folder.resolve(RESULTS),
                Json.mapper().writeValueAsString(measured) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
