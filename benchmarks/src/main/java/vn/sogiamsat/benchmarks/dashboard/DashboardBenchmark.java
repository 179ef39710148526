package vn.sogiamsat.benchmarks.dashboard;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;
import vn.sogiamsat.benchmarks.server.SignedIn;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.query.user.UserFile;
import vn.sogiamsat.servers.ElasticsearchOptions;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** Measures the dashboard of a province. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        description = "The whole dashboard page of a province, a district and a cell, against a single query.")
public final class DashboardBenchmark implements Callable<Integer> {
    /** The heap of Elasticsearch in the embedded profile. */
    private static final int SEARCH_HEAP_MEGABYTES = 512;

    private static final String LOGIN = "lanh-dao";
    private static final String PASSWORD = "only-for-benchmarks";

    @Option(names = "--cells", defaultValue = "3000", description = "In the province; ${DEFAULT-VALUE}")
    private int cells;

    @Option(names = "--rules", defaultValue = "20", description = "For each meeting; ${DEFAULT-VALUE}")
    private int rules;

    @Option(names = "--months", defaultValue = "12", description = "From January on; ${DEFAULT-VALUE}")
    private int months;

    @Option(names = "--pages", defaultValue = "100", description = "Of each kind; ${DEFAULT-VALUE}")
    private int pages;

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    DashboardBenchmark() {}

    @Override
    public Integer call() throws IOException {
        Report report = new Report("dashboard");
        Path folder = SharedServers.temporaryFolder("benchmark");
        report.progress("starting the servers and the application");
        try (PrivateDatabase database = PrivateDatabase.start();
                ElasticsearchServer search = ElasticsearchServer.start(new ElasticsearchOptions(
                        SharedServers.home(),
                        SharedServers.temporaryFolder("elasticsearch"),
                        null,
                        Ports.free(),
                        SEARCH_HEAP_MEGABYTES));
                ElasticsearchClient client = client(search);
                RunningApplication application = RunningApplication.start(
                        database, folder, Map.of("ledger.elasticsearch.url", search.url()), List.of("-Xmx512m"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(search::close));
            UserFile users = new UserFile(folder.resolve("users.yaml"));
            users.add(LOGIN, LOGIN, List.of("leader"), List.of("*"), "vi");
            users.changePassword(LOGIN, PASSWORD);
            report.progress("writing the obligations of " + cells + " cells");
            long documents = load(client);
            report.say(Machine.describe(folder) + " " + Report.whole(documents) + " documents.");
            Visits visits = new Visits(
                    new SignedIn(application, LOGIN, PASSWORD),
                    new RawQuery(client),
                    Map.of("application", application.process(), "Elasticsearch", process(search)),
                    pages);
            report.table(visits.table(
                    Map.of(
                            "province", MadeUpProvince.province(),
                            "district", MadeUpProvince.district(),
                            "cell", MadeUpProvince.cell()),
                    report::progress));
        }
        report.publish(results);
        return 0;
    }

    private long load(ElasticsearchClient client) {
        Loading loading = new Loading(client);
        MadeUpProvince province = new MadeUpProvince(cells);
        province.units().forEach(loading::unit);
        loading.rulebook();
        MadeUpObligations obligations = new MadeUpObligations(rules, loading::obligation);
        for (int month = 0; month < months; month++) {
            obligations.month(MadeUpObligations.FIRST.plusMonths(month), province.cells());
        }
        return loading.finish();
    }

    private static ProcessHandle process(ElasticsearchServer search) {
        return ProcessHandle.of(search.pid()).orElseThrow();
    }

    private static ElasticsearchClient client(ElasticsearchServer search) {
        RestClient http = RestClient.builder(HttpHost.create(search.url())).build();
        return new ElasticsearchClient(new RestClientTransport(http, new Jackson3JsonpMapper(Json.mapper())));
    }
}
