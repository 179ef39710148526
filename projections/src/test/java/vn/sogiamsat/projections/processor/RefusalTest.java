package vn.sogiamsat.projections.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.MEETING;
import static vn.sogiamsat.projections.testing.Facts.MEMBER;
import static vn.sogiamsat.projections.testing.Facts.MORNING;
import static vn.sogiamsat.projections.testing.Facts.SECRETARY;
import static vn.sogiamsat.projections.testing.Facts.attendance;
import static vn.sogiamsat.projections.testing.Facts.enrolled;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.id;
import static vn.sogiamsat.projections.testing.Facts.scheduled;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.port.ProjectionState.Stop;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/** What Elasticsearch refuses stops the processor, is named, and is left out only when an administrator parks it. */
class RefusalTest {
    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final ViewIndices indices = new ViewIndices(elasticsearch.client(), elasticsearch.indices());
    private final TestLedger ledger = new TestLedger();
    private final Documents documents = new Documents(elasticsearch);
    private ViewProcessor processor = ledger.processor(elasticsearch, 100);

    @AfterEach
    void end() {
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void a_refused_state_stops_at_the_fact_that_spoils_it_however_facts_fall_into_batches(int batch)
            throws IOException {
        makeWithAnotherMapping(View.MEETINGS, "meeting", "{\"properties\":{\"place\":{\"type\":\"integer\"}}}");
        tellOfThePlace();
        processor = ledger.processor(elasticsearch, batch);
        processor.start();

        Stop stop = awaitStop();
        assertThat(stop.view()).isEqualTo("meetings");
        assertThat(stop.eventId()).isEqualTo(id(3));
        assertThat(stop.document()).isEqualTo(indices.concrete(View.MEETINGS) + "/" + MEETING.id());
        assertThat(stop.reason()).contains("place");
        assertThat(TestLedger.progress(processor).position()).isLessThan(3);
        assertThat(meeting().facts()).hasSize(2);
    }

    @Test
    void a_parked_fact_is_left_out_of_that_view_only_and_the_rest_goes_on() throws IOException {
        makeWithAnotherMapping(View.MEETINGS, "meeting", "{\"properties\":{\"place\":{\"type\":\"integer\"}}}");
        tellOfThePlace();
        processor.start();
        Instant first = awaitStop().since();
        ledger.park(id(3), "audit");
        processor.resume();
        await().atMost(Duration.ofSeconds(20)).until(() -> awaitStop().since().isAfter(first));
        assertThat(awaitStop().eventId()).isEqualTo(id(3));
        ledger.park(id(3), "meetings");
        processor.resume();
        ledger.awaitCaughtUp(processor);

        assertThat(meeting().facts()).extracting(MeetingDoc.FactLine::eventId).containsExactly(id(1), id(2), id(4));
        assertThat(meeting().position()).isEqualTo(3);
        assertThat(documents.get(View.AUDIT, id(3), AuditDoc.class).position()).isEqualTo(2);
        assertThat(TestLedger.progress(processor).problem()).isNull();
    }

    @Test
    void a_parked_fact_is_shown_again_by_a_replay_into_an_index_that_takes_it() throws IOException {
        makeWithAnotherMapping(View.MEETINGS, "meeting", "{\"properties\":{\"place\":{\"type\":\"integer\"}}}");
        tellOfThePlace();
        ledger.park(id(3), "meetings");
        processor.start();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);

        elasticsearch.removeIndices();
        processor = ledger.processor(elasticsearch, 2);
        processor.start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(documents.find(View.MEETINGS, MEETING.id(), MeetingDoc.class))
                        .hasValueSatisfying(doc -> assertThat(doc.facts()).hasSize(4)));
    }

    @Test
    void a_refused_event_of_the_audit_trail_is_named_and_can_be_parked() throws IOException {
        makeWithAnotherMapping(View.AUDIT, "event", "{\"properties\":{\"lateness\":{\"type\":\"byte\"}}}");
        ledger.tell(
                fact(1, scheduled(MEETING, null)),
                fact(2, MORNING, MORNING.plusSeconds(3_600), new MeetingOpened(MEETING, null, null)),
                fact(3, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)));
        processor.start();
        assertThat(awaitStop().eventId()).isEqualTo(id(2));
        assertThat(awaitStop().view()).isEqualTo("audit");

        ledger.park(id(2), "audit");
        processor.resume();
        ledger.awaitCaughtUp(processor);
        assertThat(documents.find(View.AUDIT, id(2), AuditDoc.class)).isEmpty();
        assertThat(meeting().facts()).hasSize(3);
    }

    @Test
    void an_event_that_cannot_be_read_stops_the_processor_until_it_is_parked() {
        UUID unreadable = UUID.randomUUID();
        ledger.tell(fact(1, scheduled(MEETING, null)));
        ledger.tellUnreadable(unreadable);
        ledger.tell(fact(2, new MeetingOpened(MEETING, null, null)));
        processor.start();
        assertThat(awaitStop().eventId()).isEqualTo(unreadable);

        ledger.park(unreadable, "audit");
        processor.resume();
        ledger.awaitCaughtUp(processor);
        assertThat(meeting().facts()).hasSize(2);
    }

    @Test
    void a_name_that_cannot_be_opened_stops_the_processor_until_it_is_parked() {
        ledger.tell(
                fact(1, enrolled(MEMBER, "not sealed at all", "not sealed at all")), fact(2, scheduled(MEETING, null)));
        processor.start();
        assertThat(awaitStop().eventId()).isEqualTo(id(1));
        assertThat(awaitStop().view()).isEqualTo("persons");

        ledger.park(id(1), "persons");
        processor.resume();
        ledger.awaitCaughtUp(processor);
        assertThat(documents.find(View.PERSONS, MEMBER, PersonNameDoc.class)).isEmpty();
        assertThat(documents.find(View.ORGANISATION, "person-" + MEMBER, PersonDoc.class))
                .isPresent();
    }

    @Test
    void a_missing_index_stops_the_processor_and_is_filled_anew_when_it_resumes() throws IOException {
        ledger.tell(fact(1, scheduled(MEETING, null)));
        processor.start();
        ledger.awaitCaughtUp(processor);
        elasticsearch.removeIndices();

        ledger.tell(fact(2, new MeetingOpened(MEETING, null, null)));
        assertThat(awaitStop().reason()).contains("index");
        processor.resume();
        // A shard of an index that was only just made answers 503.
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(documents.find(View.MEETINGS, MEETING.id(), MeetingDoc.class))
                        .hasValueSatisfying(doc -> assertThat(doc.facts()).hasSize(2)));
        assertThat(documents.find(View.AUDIT, id(1), AuditDoc.class)).isPresent();
    }

    private void tellOfThePlace() {
        ledger.tell(
                fact(1, scheduled(MEETING, null)),
                fact(2, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)),
                fact(3, new MeetingRescheduled(MEETING, MORNING.plusSeconds(600), "Nhà văn hóa", null)),
                fact(4, attendance(MEMBER, AttendeeRole.MEMBER, Presence.REMOTE)));
    }

    private void makeWithAnotherMapping(View view, String field, String mapping) throws IOException {
        elasticsearch
                .client()
                .indices()
                .create(create -> create.index(indices.concrete(view))
                        .withJson(new StringReader("{\"mappings\":{\"dynamic\":false,\"properties\":{\"%s\":%s}}}"
                                .formatted(field, mapping))));
    }

    private Stop awaitStop() {
        // What was seen, not what is there a moment later: it may go on meanwhile.
        return requireNonNull(await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestLedger.progress(processor),
                        progress -> !progress.running()
                                && progress.problem() != null
                                && progress.problem().refused())
                .problem());
    }

    private MeetingDoc meeting() {
        return documents.get(View.MEETINGS, MEETING.id(), MeetingDoc.class);
    }
}
