package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.command.migration.LedgerDatabase;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.PostgresServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** Servers go away and come back, and clocks jump, while senders go on sending: nothing acknowledged is lost. */
@Tag("processes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesTest {
    private static final int SOME = 40;

    private final PostgresServer postgres = SharedServers.newPostgres();
    private final ElasticsearchServer elasticsearch = SharedServers.newElasticsearch();
    private final Path folder = SharedServers.temporaryFolder("outages");
    private final Path data = folder.resolve("data");
    private final Path clock = folder.resolve("clock");
    private LedgerProcess ledger;
    private Traffic traffic;

    @BeforeAll
    void start() throws Exception {
        Files.writeString(clock, "PT0S");
        Login owner = new Login("own_owner", "only-for-tests");
        Login app = new Login("own_app", "only-for-tests");
        LedgerDatabase.create(
                postgres.jdbcUrl("postgres"),
                new Login(postgres.superuser(), postgres.password()),
                "ledger",
                owner,
                app);
        ledger = LedgerProcess.start(
                data,
                new TreeMap<>(Map.of(
                        "LEDGER_DATABASE_URL", postgres.jdbcUrl("ledger"),
                        "LEDGER_DATABASE_OWNER", owner.role(),
                        "LEDGER_DATABASE_OWNER_PASSWORD", owner.password(),
                        "LEDGER_DATABASE_APP", app.role(),
                        "LEDGER_DATABASE_APP_PASSWORD", app.password(),
                        "LEDGER_ELASTICSEARCH_URL", elasticsearch.url(),
                        "LEDGER_TESTING_CLOCKSHIFTFILE", clock.toString())));
    }

    @AfterAll
    void stop() {
        ledger.close();
        elasticsearch.close();
        postgres.close();
    }

    @BeforeEach
    void beginSending() {
        traffic = new Traffic(
                ledger.client().register("s" + UUID.randomUUID().toString().substring(0, 8)));
        traffic.awaitMore(SOME);
    }

    @AfterEach
    void endSending() {
        traffic.close();
    }

    @Test
    void elasticsearch_is_killed_and_restarted_during_intake() {
        elasticsearch.kill();
        await().atMost(Duration.ofSeconds(30)).until(() -> "degraded".equals(elasticsearchState()));
        traffic.awaitMore(SOME);
        readiness().expect(200);
        elasticsearch.restart();
        traffic.awaitMore(SOME);
        assertSound();
        assertThat(traffic.wasRefused()).isFalse();
        await().atMost(Duration.ofSeconds(30)).until(() -> "ok".equals(elasticsearchState()));
    }

    @Test
    void elasticsearch_is_killed_and_restarted_during_a_rebuild() {
        long fills = beginRebuild();
        elasticsearch.kill();
        traffic.awaitMore(SOME);
        elasticsearch.restart();
        await().atMost(Duration.ofMinutes(2)).until(() -> fills() > fills);
        traffic.awaitMore(SOME);
        assertSound();
    }

    @Test
    void postgresql_is_restarted_during_intake() {
        postgres.close();
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness().status() == 503);
        await().atMost(Duration.ofSeconds(60)).until(traffic::wasRefused);
        assertThat(traffic.lastRefusal().status()).isEqualTo(503);
        ledger.client().anonymous().get("/actuator/health/liveness").expect(200);
        postgres.restart();
        await().atMost(Duration.ofSeconds(60)).until(() -> readiness().status() == 200);
        traffic.awaitMore(SOME);
        assertSound();
    }

    @Test
    void the_clock_jumps_an_hour_back_during_intake() throws Exception {
        Files.writeString(clock, "-PT1H");
        traffic.awaitMore(SOME);
        Files.writeString(clock, "PT0S");
        traffic.awaitMore(SOME);
        assertSound();
    }

    /** Returns how often the views were filled before the one that is on its way now. */
    private long beginRebuild() {
        while (true) {
            long fills = fills();
            ledger.client()
                    .operator()
                    .post("/api/rebuilds/views?acceptDifferences=false", "application/json", new byte[0]);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> fills() > fills || views().path("filling").isObject());
            if (fills() == fills) {
                return fills;
            }
        }
    }

    private void assertSound() {
        traffic.close();
        traffic.assertSound(ledger.client(), data);
    }

    private Answer readiness() {
        return ledger.client().anonymous().get("/actuator/health/readiness");
    }

    private String elasticsearchState() {
        return readiness().json().at("/components/elasticsearch/details/state").asString();
    }

    /** How many times the views were filled and switched: the number at the end of {@code v1-2}, less one. */
    private long fills() {
        String live = views().path("live").asString();
        return live.contains("-") ? Long.parseLong(live.substring(live.indexOf('-') + 1)) - 1 : 0;
    }

    private JsonNode views() {
        for (JsonNode each :
                ledger.client().operator().get("/api/rebuilds").expect(200).json()) {
            if (each.path("projection").asString().equals("views")) {
                return each;
            }
        }
        throw new AssertionError("there are no views");
    }
}
