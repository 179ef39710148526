package vn.sogiamsat.projections.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.MEETING;
import static vn.sogiamsat.projections.testing.Facts.MEMBER;
import static vn.sogiamsat.projections.testing.Facts.SECRETARY;
import static vn.sogiamsat.projections.testing.Facts.attendance;
import static vn.sogiamsat.projections.testing.Facts.enrolled;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.id;
import static vn.sogiamsat.projections.testing.Facts.moved;
import static vn.sogiamsat.projections.testing.Facts.scheduled;
import static vn.sogiamsat.projections.testing.Facts.unit;
import static vn.sogiamsat.projections.testing.Facts.withdrawal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

class ViewProcessorTest {
    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final TestLedger ledger = new TestLedger();
    private final Documents documents = new Documents(elasticsearch);
    private ViewProcessor processor = ledger.processor(elasticsearch, 100);

    @AfterEach
    void end() {
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @Test
    void facts_become_documents_of_all_four_views() {
        tellThePilot();
        processor.start();
        ledger.awaitCaughtUp(processor);

        AuditDoc audit = documents.get(View.AUDIT, id(5), AuditDoc.class);
        assertThat(audit.position()).isEqualTo(4);
        assertThat(unitOf(5).code()).isEqualTo("YB-VY");
        assertThat(unitOf(5).pathAtEvent())
                .containsExactly(
                        UnitId.ofCode("YB-VY").value(),
                        UnitId.ofCode("YB-VNPT").value(),
                        UnitId.ofCode("YB").value());
        MeetingDoc meeting = documents.get(View.MEETINGS, MEETING.id(), MeetingDoc.class);
        assertThat(meeting.counts().present()).isEqualTo(1);
        assertThat(meeting.facts()).hasSize(2);
        assertThat(documents
                        .get(View.ORGANISATION, "unit-" + UnitId.ofCode("YB-VY"), UnitDoc.class)
                        .unit()
                        .nameFolded())
                .containsExactly("chi bo vnpt van yen");
        PersonDoc person = documents.get(View.ORGANISATION, "person-" + SECRETARY, PersonDoc.class);
        assertThat(person.person().label()).isEqualTo("Đảng viên chính thức, Chi bộ VNPT Văn Yên");
        assertThat(documents.get(View.PERSONS, SECRETARY, PersonNameDoc.class).nameFolded())
                .isEqualTo("nguyen van duc");
    }

    @Test
    void a_second_run_goes_on_where_the_first_stopped() {
        tellThePilot();
        processor.start();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);

        processor = ledger.processor(elasticsearch, 100);
        processor.start();
        ledger.awaitCaughtUp(processor);
        Fact late = fact(7, attendance(MEMBER, AttendeeRole.MEMBER, Presence.REMOTE));
        ledger.tell(late, fact(8, withdrawal(late)));
        ledger.awaitCaughtUp(processor);

        MeetingDoc meeting = documents.get(View.MEETINGS, MEETING.id(), MeetingDoc.class);
        assertThat(meeting.counts().present()).isEqualTo(1);
        assertThat(meeting.counts().withdrawn()).isEqualTo(1);
        assertThat(meeting.facts().get(2).withdrawnBy()).containsExactly(id(8));
        assertThat(unitOf(8).code()).isEqualTo("YB-VY");
    }

    @Test
    void a_replay_into_empty_indices_gives_the_same_documents_whatever_the_batches() throws IOException {
        tellThePilot();
        processor.start();
        ledger.awaitCaughtUp(processor);
        // The tree changes after the meeting: what was said of it must not.
        ledger.tell(fact(7, unit("YB-MOI", "Đảng bộ mới", "YB")));
        ledger.tell(fact(8, moved("YB-VY", "YB-MOI", LocalDate.of(2023, 1, 1))));
        ledger.tell(fact(9, attendance(MEMBER, AttendeeRole.MEMBER, Presence.REMOTE)));
        ledger.keys().destroy(SECRETARY);
        ledger.tell(fact(10, new PersonKeyDestroyed(SECRETARY, "Theo yêu cầu", decision())));
        ledger.awaitCaughtUp(processor);
        Map<String, JsonNode> live = documents.all();
        assertThat(live).hasSize(10 + 1 + 4 + 1 + 1);
        TestLedger.stop(processor);

        elasticsearch.removeIndices();
        processor = ledger.processor(elasticsearch, 3);
        processor.start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(documents.all()).isEqualTo(live));
    }

    @Test
    void the_path_of_an_event_is_the_tree_as_known_when_it_was_recorded() {
        ledger.tell(
                fact(1, unit("YB", "Đảng bộ tỉnh Yên Bái", null)),
                fact(2, unit("YB-VY", "Chi bộ VNPT Văn Yên", "YB")),
                fact(3, scheduled(MEETING, "Hội trường")),
                fact(4, moved("YB-VY", "YB-MOI", LocalDate.of(2023, 1, 1))),
                fact(5, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)));
        processor.start();
        ledger.awaitCaughtUp(processor);

        assertThat(unitOf(3).pathAtEvent())
                .containsExactly(
                        UnitId.ofCode("YB-VY").value(), UnitId.ofCode("YB").value());
        assertThat(unitOf(5).pathAtEvent())
                .containsExactly(
                        UnitId.ofCode("YB-VY").value(), UnitId.ofCode("YB-MOI").value());
        assertThat(documents
                        .get(View.MEETINGS, MEETING.id(), MeetingDoc.class)
                        .unit()
                        .pathAtEvent())
                .containsExactly(
                        UnitId.ofCode("YB-VY").value(), UnitId.ofCode("YB").value());
    }

    @Test
    void a_destroyed_key_leaves_a_tombstone_and_nothing_of_the_name_on_the_disk() throws IOException {
        tellThePilot();
        processor.start();
        ledger.awaitCaughtUp(processor);
        assertThat(documents.get(View.PERSONS, SECRETARY, PersonNameDoc.class).name())
                .isEqualTo("Nguyễn Văn Đức");

        ledger.keys().destroy(SECRETARY);
        ledger.tell(fact(7, new PersonKeyDestroyed(SECRETARY, "Theo yêu cầu", decision())));
        ledger.awaitCaughtUp(processor);

        PersonNameDoc name = documents.get(View.PERSONS, SECRETARY, PersonNameDoc.class);
        assertThat(name.name()).isNull();
        assertThat(name.nameFolded()).isNull();
        assertThat(name.code()).isNull();
        assertThat(documents
                        .get(View.ORGANISATION, "person-" + SECRETARY, PersonDoc.class)
                        .erased())
                .isTrue();
        String index = elasticsearch.indices().persons();
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(elasticsearch
                                .client()
                                .indices()
                                .stats(stats -> stats.index(index))
                                .all()
                                .primaries()
                                .docs()
                                .deleted())
                        .isZero());
    }

    @Test
    void a_document_of_the_audit_trail_that_claims_another_position_is_left_alone_and_reported() throws IOException {
        tellThePilot();
        processor.start();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);
        AuditDoc before = documents.get(View.AUDIT, id(5), AuditDoc.class);

        TestLedger other = new TestLedger();
        other.tell(fact(5, scheduled(MEETING, "Hội trường")));
        processor = other.processor(elasticsearch, 100);
        processor.start();
        other.awaitCaughtUp(processor);

        assertThat(TestLedger.progress(processor).running()).isTrue();
        assertThat(TestLedger.progress(processor).problem())
                .matches(problem -> id(5).equals(problem.eventId()) && !problem.refused());
        assertThat(documents.get(View.AUDIT, id(5), AuditDoc.class)).isEqualTo(before);
    }

    private AuditDoc.UnitPart unitOf(int number) {
        return requireNonNull(
                documents.get(View.AUDIT, id(number), AuditDoc.class).unit());
    }

    private void tellThePilot() {
        ledger.tell(
                fact(1, unit("YB", "Đảng bộ tỉnh Yên Bái", null)),
                fact(2, unit("YB-VNPT", "Đảng bộ VNPT Yên Bái", "YB")),
                fact(3, unit("YB-VY", "Chi bộ VNPT Văn Yên", "YB-VNPT")),
                fact(
                        4,
                        enrolled(
                                SECRETARY,
                                ledger.keys().seal(SECRETARY, "Nguyễn Văn Đức"),
                                ledger.keys().seal(SECRETARY, "DV-01"))),
                fact(5, scheduled(MEETING, "Hội trường VNPT Văn Yên")),
                fact(6, attendance(SECRETARY, AttendeeRole.MEMBER, Presence.ON_SITE)));
    }

    private static DecidingDocument decision() {
        return new DecidingDocument("12-QĐ/TU", "Tỉnh ủy Yên Bái", LocalDate.of(2024, 1, 1));
    }
}
