package vn.sogiamsat.projections.rebuild;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.MEMBER;
import static vn.sogiamsat.projections.testing.Facts.attendance;
import static vn.sogiamsat.projections.testing.Facts.enrolled;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.id;
import static vn.sogiamsat.projections.testing.Facts.meetingOf;
import static vn.sogiamsat.projections.testing.Facts.scheduled;
import static vn.sogiamsat.projections.testing.Facts.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.core.port.Rebuilds.Difference;
import vn.sogiamsat.core.port.Rebuilds.Filling;
import vn.sogiamsat.core.port.Rebuilds.Rebuild;
import vn.sogiamsat.core.port.Rebuilds.RefusedException;
import vn.sogiamsat.core.port.Rebuilds.Stage;
import vn.sogiamsat.projections.processor.Views;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

class RebuildTest {
    private static final int MEETINGS = 40;

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final String prefix = elasticsearch.indices().prefix();
    private final TestLedger ledger = new TestLedger();
    private Projected views = ledger.projected(new Views(), elasticsearch, 10);

    @BeforeEach
    void fillTheFirstGeneration() {
        ledger.tell(
                fact(1, unit("YB", "Đảng bộ tỉnh Yên Bái", null)),
                fact(2, unit("YB-VY", "Chi bộ VNPT Văn Yên", "YB")),
                fact(
                        3,
                        enrolled(
                                MEMBER,
                                ledger.keys().seal(MEMBER, "Nguyễn Văn Đức"),
                                ledger.keys().seal(MEMBER, "DV-02"))));
        for (int number = 4; number < MEETINGS; number++) {
            tellMeeting(number);
        }
        views.start();
        awaitCaughtUp();
    }

    @AfterEach
    void end() {
        stop();
        elasticsearch.close();
    }

    @Test
    void a_rebuild_while_events_come_in_ends_equal_and_is_shown_and_nothing_of_the_old_one_is_left()
            throws IOException {
        Rebuild begun = views.rebuild(false);
        assertThat(requireNonNull(begun.filling()).generation()).isEqualTo("v1-2");
        for (int number = MEETINGS; number < MEETINGS + 60; number++) {
            tellMeeting(number);
        }
        awaitLive("v1-2");

        Comparison comparison = requireNonNull(views.rebuild().comparison());
        assertThat(comparison.differing()).isZero();
        assertThat(comparison.position()).isPositive();
        assertThat(comparison.equal())
                .as("each event passed has a document of its own in the trail, and its meeting one")
                .isGreaterThan(comparison.position());
        assertThat(views.rebuild().filling()).isNull();
        tellMeeting(200);
        awaitCaughtUp();
        assertThat(found(prefix + "-audit", id(200))).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(concreteIndices())
                        .containsExactly(
                                prefix + "-audit-v1-2",
                                prefix + "-meetings-v1-2",
                                prefix + "-organisation-v1-2",
                                prefix + "-persons-v1-2"));
        assertThat(ledger.tokens().fetchSegments("views-v1")).isEmpty();

        views.rebuild(false);
        awaitLive("v1-3");
    }

    @Test
    void a_rebuild_that_is_interrupted_goes_on_where_it_was() throws IOException {
        moveTheEighthMeeting();
        views.rebuild(false);
        awaitStage(Stage.DIFFERS);
        stop();
        // Were it read again from the beginning, this document would be made again.
        elasticsearch
                .client()
                .delete(delete -> delete.index(prefix + "-audit-v1-2").id(id(5).toString()));
        tellMeeting(MEETINGS);

        views = ledger.projected(new Views(), elasticsearch, 10);
        views.start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(found(prefix + "-audit-v1-2", id(MEETINGS))).isTrue());
        assertThat(found(prefix + "-audit-v1-2", id(5))).isFalse();
    }

    @Test
    void a_document_that_was_tampered_with_is_named_and_nothing_is_shown_before_that_is_accepted() throws IOException {
        String changed = moveTheEighthMeeting();
        elasticsearch
                .client()
                .delete(delete -> delete.index(prefix + "-audit-v1").id(id(6).toString()));
        elasticsearch
                .client()
                .index(index -> index.index(prefix + "-persons-v1").id("nobody").document(Map.of("name", "Người lạ")));
        views.rebuild(false);
        awaitStage(Stage.DIFFERS);

        Comparison found = requireNonNull(views.rebuild().comparison());
        assertThat(found.differing()).isEqualTo(3);
        assertThat(found.first())
                .containsExactlyInAnyOrder(
                        new Difference(prefix + "-meetings-v1", changed, "meeting.place"),
                        new Difference(prefix + "-audit-v1-2", id(6).toString(), null),
                        new Difference(prefix + "-persons-v1", "nobody", null));
        assertThat(views.rebuild().live()).isEqualTo("v1");
        tellMeeting(MEETINGS);
        awaitCaughtUp();

        views.rebuild(true);
        awaitLive("v1-2");
        Comparison accepted = requireNonNull(views.rebuild().comparison());
        assertThat(accepted.accepted()).isTrue();
        assertThat(accepted.first()).containsExactlyInAnyOrderElementsOf(found.first());
        assertThat(found(prefix + "-audit", id(6))).isTrue();

        // It is kept for whoever asks after a restart.
        stop();
        views = ledger.projected(new Views(), elasticsearch, 10);
        views.start();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(views.rebuild().comparison()).isEqualTo(accepted));
    }

    @Test
    void a_difference_that_was_mended_is_gone_when_the_rebuild_is_asked_for_again() throws IOException {
        elasticsearch
                .client()
                .index(index -> index.index(prefix + "-persons-v1").id("nobody").document(Map.of("name", "Người lạ")));
        views.rebuild(false);
        awaitStage(Stage.DIFFERS);
        elasticsearch
                .client()
                .delete(delete -> delete.index(prefix + "-persons-v1").id("nobody"));

        views.rebuild(false);
        awaitLive("v1-2");
        assertThat(requireNonNull(views.rebuild().comparison()).differing()).isZero();
    }

    @Test
    void a_rebuild_that_is_given_up_leaves_nothing_and_the_live_one_goes_on() throws IOException {
        moveTheEighthMeeting();
        views.rebuild(false);
        awaitStage(Stage.DIFFERS);

        assertThat(views.cancel().filling()).isNull();
        assertThat(concreteIndices()).hasSize(4).allMatch(index -> index.endsWith("-v1"));
        assertThat(ledger.tokens().fetchSegments("views-v1-2")).isEmpty();
        tellMeeting(MEETINGS);
        awaitCaughtUp();
        assertThat(found(prefix + "-audit", id(MEETINGS))).isTrue();
        // Harmless where there is nothing to give up.
        assertThat(views.cancel().live()).isEqualTo("v1");
    }

    @Test
    void what_was_half_begun_is_begun_anew() throws IOException {
        elasticsearch.client().indices().create(create -> create.index(prefix + "-audit-v1-2"));
        elasticsearch
                .client()
                .index(index -> index.index(prefix + "-audit-v1-2")
                        .id("left")
                        .document(Map.of("from", "a writer that came late")));

        views.rebuild(false);
        awaitLive("v1-2");
        assertThat(found(prefix + "-audit", "left")).isFalse();
    }

    @Test
    void an_emptied_elasticsearch_is_filled_from_the_first_generation_again() {
        views.rebuild(false);
        awaitLive("v1-2");
        await().atMost(Duration.ofSeconds(20)).until(() -> concreteIndices().size() == 4);
        Map<String, ?> documents = new Documents(elasticsearch).all();
        stop();
        elasticsearch.removeIndices();

        views = ledger.projected(new Views(), elasticsearch, 10);
        views.start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(
                        () -> assertThat(new Documents(elasticsearch).all()).hasSameSizeAs(documents));
        assertThat(views.rebuild().live()).isEqualTo("v1");
        assertThat(concreteIndices()).hasSize(4).allMatch(index -> index.endsWith("-v1"));
    }

    @Test
    void what_was_never_shown_cannot_be_rebuilt() {
        try (TestElasticsearch empty = TestElasticsearch.shared()) {
            Projected other = ledger.projected(new Views(), empty, 10);
            assertThatThrownBy(() -> other.rebuild(false)).isInstanceOf(RefusedException.class);
        }
    }

    private void tellMeeting(int number) {
        ledger.tell(
                number % 2 == 0
                        ? fact(
                                number,
                                scheduled(
                                        meetingOf(
                                                "YB-VY",
                                                LocalDate.of(2023, 1, 1).plusDays(number)),
                                        "Hội trường"))
                        : fact(number, attendance(MEMBER, AttendeeRole.MEMBER, Presence.ON_SITE)));
    }

    /** Changes a meeting behind the ledger's back; returns its id. */
    private String moveTheEighthMeeting() throws IOException {
        String meeting =
                meetingOf("YB-VY", LocalDate.of(2023, 1, 1).plusDays(8)).id().toString();
        elasticsearch
                .client()
                .update(
                        update -> update.index(prefix + "-meetings-v1")
                                .id(meeting)
                                .doc(Map.of("meeting", Map.of("place", "Nơi khác"))),
                        Map.class);
        return meeting;
    }

    private void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> views.progress().getFirst().position() == ledger.size());
    }

    private void awaitLive(String generation) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(views.rebuild().live())
                        .as("%s", views.rebuild())
                        .isEqualTo(generation));
    }

    private void awaitStage(Stage stage) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(views.rebuild().filling())
                        .extracting(Filling::stage)
                        .isEqualTo(stage));
    }

    private void stop() {
        CountDownLatch stopped = new CountDownLatch(1);
        views.stop(stopped::countDown);
        await().atMost(Duration.ofSeconds(30)).until(() -> stopped.getCount() == 0);
    }

    private boolean found(String index, Object id) throws IOException {
        return elasticsearch
                .client()
                .exists(exists -> exists.index(index).id(id.toString()))
                .value();
    }

    private Set<String> concreteIndices() {
        try {
            return new TreeSet<>(elasticsearch
                    .client()
                    .indices()
                    .get(get -> get.index(prefix + "-*"))
                    .result()
                    .keySet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
