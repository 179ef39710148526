package vn.sogiamsat.projections.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.MEETING;
import static vn.sogiamsat.projections.testing.Facts.SECRETARY;
import static vn.sogiamsat.projections.testing.Facts.attendance;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.scheduled;

import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import co.elastic.clients.elasticsearch.indices.IndexRoutingAllocationOptions;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;
import vn.sogiamsat.servers.ElasticsearchServer;
import vn.sogiamsat.servers.testing.SharedServers;

/** Elasticsearch may be away or overloaded: nothing is lost, nobody waits but the projections. */
class OutageTest {
    private static final ElasticsearchServer SERVER = SharedServers.newElasticsearch();

    private final TestElasticsearch elasticsearch = TestElasticsearch.on(SERVER);
    private final TestLedger ledger = new TestLedger(elasticsearch);
    private final Documents documents = new Documents(elasticsearch);
    private final ViewProcessor processor = ledger.processor(elasticsearch, 100);

    @AfterEach
    void end() {
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @Test
    void facts_told_while_elasticsearch_is_away_are_shown_when_it_is_back() {
        ledger.tell(fact(1, scheduled(MEETING, "Hội trường")));
        processor.start();
        ledger.awaitCaughtUp(processor);

        SERVER.kill();
        ledger.tell(fact(2, new MeetingOpened(MEETING, null, null)));
        awaitWaiting();
        ledger.tell(fact(3, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)));
        SERVER.restart();
        ledger.awaitCaughtUp(processor);

        assertThat(documents.get(View.MEETINGS, MEETING.id(), MeetingDoc.class).facts())
                .hasSize(3);
        assertThat(TestLedger.progress(processor).problem()).isNull();
    }

    @Test
    void the_processor_may_start_before_elasticsearch() {
        SERVER.kill();
        ledger.tell(fact(1, scheduled(MEETING, "Hội trường")));
        processor.start();
        awaitWaiting();
        assertThat(TestLedger.progress(processor).running()).isTrue();
        SERVER.restart();
        ledger.awaitCaughtUp(processor);
        assertThat(documents.find(View.MEETINGS, MEETING.id(), MeetingDoc.class))
                .isPresent();
    }

    @Test
    void a_processor_that_waits_stops_at_once_when_it_is_told_to() {
        ledger.tell(fact(1, scheduled(MEETING, "Hội trường")));
        processor.start();
        ledger.awaitCaughtUp(processor);
        SERVER.kill();
        try {
            ledger.tell(fact(2, new MeetingOpened(MEETING, null, null)));
            awaitWaiting();
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> TestLedger.stop(processor));
        } finally {
            SERVER.restart();
        }
    }

    @Test
    void what_elasticsearch_puts_off_is_sent_again() throws IOException {
        ledger.tell(fact(1, scheduled(MEETING, "Hội trường")));
        processor.start();
        ledger.awaitCaughtUp(processor);
        // As when the disk is nearly full: every write is answered 429.
        putOff(true);
        ledger.tell(fact(2, new MeetingOpened(MEETING, null, null)));
        awaitWaiting();
        putOff(false);
        ledger.awaitCaughtUp(processor);
        assertThat(documents.get(View.MEETINGS, MEETING.id(), MeetingDoc.class).facts())
                .hasSize(2);
    }

    @Test
    void a_document_whose_shard_is_not_there_yet_is_read_when_it_is() throws IOException {
        processor.start();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);
        // As just after a start of the server, when it answers already.
        makeAgainWithoutShards();
        ledger.tell(fact(1, scheduled(MEETING, "Hội trường")));
        processor.start();
        awaitWaiting();
        assertThat(TestLedger.progress(processor).running()).isTrue();
        allocate(IndexRoutingAllocationOptions.All);
        ledger.awaitCaughtUp(processor);
        assertThat(documents.get(View.MEETINGS, MEETING.id(), MeetingDoc.class).facts())
                .hasSize(1);
    }

    /** Only of an index that is new it is left to a setting whether it gets its shards. */
    private void makeAgainWithoutShards() throws IOException {
        ElasticsearchIndicesClient indices = elasticsearch.client().indices();
        IndexState made = Objects.requireNonNull(
                indices.get(get -> get.index(meetings())).result().get(meetings()));
        indices.delete(delete -> delete.index(meetings()));
        indices.create(create -> create.index(meetings())
                .mappings(made.mappings())
                .aliases(made.aliases())
                .settings(settings -> settings.routing(
                        routing -> routing.allocation(shards -> shards.enable(IndexRoutingAllocationOptions.None))))
                .waitForActiveShards(none -> none.count(0)));
    }

    private void allocate(IndexRoutingAllocationOptions which) throws IOException {
        elasticsearch
                .client()
                .indices()
                .putSettings(put -> put.index(meetings())
                        .settings(settings ->
                                settings.routing(routing -> routing.allocation(shards -> shards.enable(which)))));
    }

    private String meetings() {
        return new ViewIndices(elasticsearch.client(), elasticsearch.indices()).concrete(View.MEETINGS);
    }

    private void putOff(boolean yes) throws IOException {
        elasticsearch
                .client()
                .indices()
                .putSettings(put -> put.index(meetings())
                        .settings(settings -> settings.blocks(blocks -> blocks.readOnlyAllowDelete(yes))));
    }

    private void awaitWaiting() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestLedger.progress(processor).problem(),
                        problem -> problem != null && !problem.refused());
    }
}
