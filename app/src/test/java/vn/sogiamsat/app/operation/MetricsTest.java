package vn.sogiamsat.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.servers.testing.SharedServers;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {
    private static final Instant MEETING = Instant.parse("2023-10-05T01:00:00Z");

    private RunningLedger ledger;
    private Scrape before;
    private Scrape after;

    @BeforeAll
    void tellSome() throws Exception {
        Path policy = SharedServers.temporaryFolder("policy").resolve("policy.txt");
        SignerKey witness = SignerKey.generate("example.org/witness", KeyType.COSIGNATURE, new SecureRandom());
        // Nobody listens there.
        Files.writeString(policy, "witness w " + witness.verifier() + " http://127.0.0.1:1/\nquorum none\n");
        ledger = RunningLedger.start(
                Map.of("ledger.metrics.interval", "100ms", "ledger.log.policy-file", policy.toString()));
        Sender handbook = ledger.client().register("handbook");
        ledger.awaitProjections();
        awaitFigures();
        before = scrape();

        handbook.send(opened(handbook, "1", MEETING)).expect(201);
        handbook.send(opened(handbook, "1", MEETING)).expect(200);
        handbook.send(opened(handbook, "1", MEETING.plusSeconds(60))).expect(409);
        handbook.sendBatch(List.of(
                        opened(handbook, "2", MEETING),
                        handbook.event("3", "meeting.opened", "meeting/YB-1/2023-10-05/1", MEETING, Map.of("no", 1)),
                        Map.of("specversion", "1.0")))
                .expect(200);
        ledger.client().holderOf("nobody's").get("/api/receipts?source=x&id=1").expect(401);
        ledger.awaitProjections();
        ledger.client().operator().postJson("/api/verifications", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Double.isNaN(scrape().sum("ledger_verification_age_seconds")));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> scrape().sum("ledger_checkpoint_size") > before.sum("ledger_checkpoint_size"));
        awaitFigures();
        after = scrape();
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void every_metric_that_the_guide_lists_is_there_and_every_one_that_is_there_is_listed() throws Exception {
        String guide = Files.readString(CommandLineRun.repository().resolve("docs/operating.md"));
        List<String> listed = Pattern.compile("^\\| `(ledger_[a-z_]+)", Pattern.MULTILINE)
                .matcher(guide)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(listed).hasSizeGreaterThan(20).allMatch(name -> after.has(name) || after.has(name + "_count"));
        assertThat(after.samples().keySet())
                .filteredOn(sample -> sample.startsWith("ledger_"))
                .allMatch(sample -> listed.contains(
                        sample.replaceFirst("\\{.*", "").replaceFirst("(_seconds)_(count|sum|max|bucket)$", "$1")));
    }

    @Test
    void submissions_are_counted_by_source_and_outcome() {
        for (String outcome : List.of("recorded", "known", "conflicting", "quarantined", "malformed")) {
            double expected = outcome.equals("recorded") ? 2 : 1;
            assertThat(after.sum("ledger_intake_submissions_total", "outcome=\"" + outcome + "\",source=\"handbook\""))
                    .as(outcome)
                    .isEqualTo(expected);
        }
        assertThat(moved("ledger_intake_requests_seconds_count")).isEqualTo(4);
    }

    @Test
    void what_was_stored_is_timed_positioned_and_projected() {
        assertThat(moved("ledger_append_seconds_count")).isGreaterThanOrEqualTo(4);
        assertThat(moved("ledger_append_seconds_sum")).isPositive();
        assertThat(moved("ledger_events")).isGreaterThanOrEqualTo(4);
        assertThat(after.sum("ledger_sequencer_position")).isEqualTo(after.sum("ledger_events"));
        assertThat(after.sum("ledger_sequencer_active")).isOne();
        for (String projection : List.of("views", "obligations")) {
            String label = "projection=\"" + projection;
            assertThat(after.sum("ledger_projection_position", label))
                    .as(projection)
                    .isEqualTo(after.sum("ledger_events"));
            assertThat(after.sum("ledger_projection_lag_events", label)).isZero();
            assertThat(after.sum("ledger_projection_running", label)).isOne();
        }
        assertThat(moved("ledger_elasticsearch_bulk_seconds_count")).isPositive();
        assertThat(moved("ledger_elasticsearch_bulk_refusals_total")).isZero();
        assertThat(moved("ledger_quarantine_open")).isOne();
    }

    @Test
    void the_checkpoint_its_witness_and_the_verification_are_told() {
        assertThat(moved("ledger_checkpoint_size")).isGreaterThanOrEqualTo(4);
        assertThat(after.sum("ledger_checkpoint_age_seconds")).isBetween(0.0, 60.0);
        assertThat(after.sum("ledger_witness_size", "witness=")).isZero();
        assertThat(after.sum("ledger_witness_age_seconds")).isNaN();
        assertThat(before.sum("ledger_verification_age_seconds")).isNaN();
        assertThat(after.sum("ledger_verification_age_seconds")).isBetween(0.0, 60.0);
        assertThat(after.sum("ledger_verification_findings")).isZero();
    }

    @Test
    void only_the_operator_reads_metrics() {
        ledger.client().anonymous().get("/actuator/prometheus").expect(401);
        ledger.client().holderOf("wrong").get("/actuator/prometheus").expect(401);
        Sender other = ledger.client().register("other");
        other.http().get("/actuator/prometheus").expect(401);
        assertThat(ledger.logIn("an", List.of("administrator"), List.of("*"))
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(401);
    }

    private double moved(String name) {
        return after.sum(name) - before.sum(name);
    }

    private Scrape scrape() {
        return Scrape.of(ledger.client().operator());
    }

    /** Until all were looked at twice since now. */
    private void awaitFigures() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Scrape now = scrape();
            return now.sum("ledger_sequencer_position") > 0
                    && now.sum("ledger_sequencer_waiting") == 0
                    && now.sum("ledger_projection_lag_events") == 0
                    && now.sum("ledger_sequencer_position") == stored();
        });
    }

    private double stored() {
        return ledger.part(LedgerState.class).size();
    }

    private static Map<String, Object> opened(Sender sender, String id, Instant at) {
        return sender.event(id, "meeting.opened", "meeting/YB-1/2023-10-05/1", at, Map.of());
    }
}
