package vn.sogiamsat.app.processes;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.Ports;
import vn.sogiamsat.servers.testing.SharedServers;

/** Two processes that project, without any database: one works, the other stands by. */
@Tag("processes")
class ProjectionTakeoverTest {
    private static final int SOME = 60;
    private static final String WROTE = "views-v1: wrote positions";

    private final AxonServerStandIn server = new AxonServerStandIn(SharedServers.temporaryFolder("axon-server"));
    private final ElasticsearchServer elasticsearch = SharedServers.newElasticsearch();
    private final Path data = SharedServers.temporaryFolder("takeover").resolve("data");
    private final LedgerProcess ledger = LedgerProcess.start(data, all(Map.of("LEDGER_ROLES", "command,query")));
    private final CommandLineRun first = projections("first");
    private final CommandLineRun second = projections("second");

    private Map<String, String> all(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "AXON_AXONSERVER_ENABLED", "true",
                "AXON_AXONSERVER_SERVERS", server.address(),
                "LEDGER_ELASTICSEARCH_URL", elasticsearch.url()));
        all.putAll(more);
        return all;
    }

    private CommandLineRun projections(String node) {
        Path folder = data.resolveSibling(node);
        return CommandLineRun.start(
                all(Map.of(
                        "LEDGER_ROLES", "projections",
                        "LEDGER_DATA", folder.toString(),
                        "LEDGER_PROJECTIONS_TOKENS", "elasticsearch",
                        "LEDGER_PROJECTIONS_CLAIMTIMEOUT", "10s",
                        "LEDGER_PROJECTIONS_CLAIMEXTENSION", "1s",
                        "SERVER_PORT", Integer.toString(Ports.free()))),
                List.of("application"));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        ledger.close();
        elasticsearch.close();
        server.close();
    }

    @Test
    void another_takes_over_when_one_is_killed_in_the_middle_of_its_work() {
        try (Traffic traffic = new Traffic(ledger.client().register("handbook"))) {
            await().atMost(Duration.ofMinutes(2)).until(() -> worker().isPresent());
            traffic.awaitMore(SOME);
            CommandLineRun killed = worker().orElseThrow();

            killed.kill();

            CommandLineRun other = killed == first ? second : first;
            await().atMost(Duration.ofMinutes(1)).until(() -> other.output().contains(WROTE));
            traffic.awaitMore(SOME);
            traffic.close();
            traffic.assertSound(ledger.client(), data);
        }
    }

    private Optional<CommandLineRun> worker() {
        return Stream.of(first, second)
                .filter(each -> each.output().contains(WROTE))
                .findFirst();
    }
}
