package vn.sogiamsat.projections.obligation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.obligation.Pilot.id;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.port.ProjectionState.Stop;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** Refusals stop the processor and are named; what passes is waited for. */
class TroubleTest {
    private static final String PERIODS_ARE_NUMBERS =
            "{\"mappings\":{\"dynamic\":false,\"properties\":{\"obligation\":{\"properties\":{\"period\":{\"type\":\"integer\"}}}}}}";

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final ViewIndices indices = new ViewIndices(elasticsearch.client(), elasticsearch.indices());
    private final TestLedger ledger = new TestLedger();
    private final Index index = new Index(elasticsearch);
    private final Pilot pilot = Pilot.upToTheClose();
    private ViewProcessor processor = ledger.processor(new Obligations(), elasticsearch, 100);

    @AfterEach
    void end() {
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void a_refused_document_stops_the_processor_and_is_named_with_its_event(int batch) throws IOException {
        refusePeriods();
        ledger.tell(pilot.facts());
        processor = ledger.processor(new Obligations(), elasticsearch, batch);
        processor.start();

        Stop stop = awaitStop();
        Fact opened = pilot.the(PeriodOpened.class, 0);
        assertThat(stop.view()).isEqualTo("obligations");
        assertThat(stop.eventId()).isEqualTo(id(opened));
        assertThat(stop.document())
                .startsWith(indices.concrete(View.OBLIGATIONS) + "/")
                .endsWith("-" + pilot.position(opened));
        assertThat(stop.reason()).contains("period");
    }

    @Test
    void a_parked_event_is_passed_over_and_the_others_go_on() throws IOException {
        refusePeriods();
        ledger.tell(pilot.facts());
        for (Fact fact : pilot.facts()) {
            ledger.park(id(fact), "obligations");
        }
        processor.start();
        ledger.awaitCaughtUp(processor);

        assertThat(index.obligations())
                .isNotEmpty()
                .allMatch(doc -> !doc.obligation().period().contains("-"));
        assertThat(TestLedger.progress(processor).problem()).isNull();
    }

    @Test
    void parking_for_another_view_does_not_help() throws IOException {
        refusePeriods();
        ledger.tell(pilot.facts());
        processor.start();
        Instant first = awaitStop().since();
        ledger.park(id(pilot.the(PeriodOpened.class, 0)), "audit");
        processor.resume();
        await().atMost(Duration.ofSeconds(20)).until(() -> awaitStop().since().isAfter(first));
    }

    @Test
    void an_event_that_cannot_be_read_stops_the_processor_until_it_is_parked_and_also_when_it_is_read_again() {
        UUID unreadable = UUID.randomUUID();
        Fact[] facts = pilot.facts();
        ledger.tell(Arrays.copyOf(facts, 3));
        ledger.tellUnreadable(unreadable);
        ledger.tell(Arrays.copyOfRange(facts, 3, facts.length));
        processor.start();
        assertThat(awaitStop().eventId()).isEqualTo(unreadable);
        assertThat(awaitStop().view()).isEqualTo("obligations");

        ledger.park(unreadable, "obligations");
        processor.resume();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);
        processor = ledger.processor(new Obligations(), elasticsearch, 100);
        processor.start();
        ledger.tell(pilot.tell(Pilot.START, PeriodOpened.of(YearMonth.of(2023, 12))));
        ledger.awaitCaughtUp(processor);

        assertThat(index.obligations())
                .extracting(doc -> doc.obligation().period())
                .contains("2023-12");
    }

    @Test
    void facts_told_while_elasticsearch_is_away_are_judged_when_it_is_back() {
        ElasticsearchServer server = SharedServers.newElasticsearch();
        TestElasticsearch own = TestElasticsearch.on(server);
        ViewProcessor away = ledger.processor(new Obligations(), own, 100);
        try {
            int told = (int) pilot.position(pilot.the(MeetingScheduled.class, 0));
            Fact[] facts = pilot.facts();
            ledger.tell(Arrays.copyOf(facts, told));
            away.start();
            ledger.awaitCaughtUp(away);
            server.kill();
            ledger.tell(Arrays.copyOfRange(facts, told, facts.length));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> TestLedger.progress(away).problem(), problem -> problem != null && !problem.refused());
            server.restart();
            ledger.awaitCaughtUp(away);

            assertThat(TestLedger.progress(away).problem()).isNull();
            assertThat(new Index(own).obligations())
                    .extracting(ObligationDoc::meeting)
                    .contains(new ObligationDoc.MeetingPart(Pilot.MEETING.id().value(), MeetingKind.REGULAR.code()));
        } finally {
            TestLedger.stop(away);
            own.close();
            server.close();
        }
    }

    private void refusePeriods() throws IOException {
        elasticsearch
                .client()
                .indices()
                .create(create -> create.index(indices.concrete(View.OBLIGATIONS))
                        .withJson(new StringReader(PERIODS_ARE_NUMBERS)));
    }

    private Stop awaitStop() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestLedger.progress(processor),
                        progress -> !progress.running()
                                && progress.problem() != null
                                && progress.problem().refused());
        return requireNonNull(TestLedger.progress(processor).problem());
    }
}
