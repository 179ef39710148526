package vn.sogiamsat.projections.obligation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.AdoptionPreview.State;
import vn.sogiamsat.core.preview.PreviewAdoption;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** What is answered to who asks what an adoption would change, while the processor runs. */
class PreviewsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final PreviewAdoption QUESTION = new PreviewAdoption(ShippedRulebooks.text("yb-08-2021"), null);
    /** The guidance as mended: a meeting may be shorter. */
    private static final PreviewAdoption MENDED = new PreviewAdoption(
            ShippedRulebooks.text("hd-12-2018").replace("value: 90", "value: 99"), YearMonth.of(2023, 9));

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final TestLedger ledger = new TestLedger();
    private final Live live = new Live();
    private final Previews previews = new Previews(live, CLOCK);
    private final ViewProcessor processor = ledger.processor(new Obligations(live), elasticsearch, 100);
    private final Pilot pilot = Pilot.upToTheClose();

    @AfterEach
    void end() {
        previews.close();
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @Test
    void nobody_is_answered_before_the_ledger_was_read() {
        assertThat(previews.preview(QUESTION).state()).isEqualTo(State.NOT_READY);
    }

    @Test
    void what_would_change_is_told_by_rule_and_unit_with_the_status_of_now_and_then() {
        read();
        AdoptionPreview.Result found = await(MENDED);

        assertThat(found.position()).isEqualTo(ledger.size());
        assertThat(found.changedSince()).isFalse();
        AdoptionPreview.Counts duration = found.rules().stream()
                .filter(rule -> rule.rule().equals("hd-12-2018/R05"))
                .findFirst()
                .orElseThrow()
                .counts();
        assertThat(duration.changed()).isOne();
        assertThat(duration.before()).containsEntry("met", 1L).hasSize(1);
        assertThat(duration.after()).containsEntry("overdue", 1L).hasSize(1);
        assertThat(found.first().getFirst().rule()).isEqualTo("hd-12-2018/R05");
        assertThat(found.rules())
                .as("September was not open")
                .anyMatch(rule -> rule.counts().begun() > 0);
        assertThat(found.changes())
                .isEqualTo(found.units().stream()
                        .map(AdoptionPreview.OfUnit::counts)
                        .mapToLong(counts -> counts.begun() + counts.ended() + counts.changed())
                        .sum());
    }

    @Test
    void the_same_text_adopted_already_changes_nothing() {
        read();
        String text = ShippedRulebooks.text("dieu-le-dang");
        assertThat(await(new PreviewAdoption(text, null)).changes()).isZero();
    }

    @Test
    void what_was_found_is_kept_and_it_is_said_when_obligations_have_become_others_since() {
        read();
        long position = await(MENDED).position();
        ledger.tell(pilot.tell(new MinutesReadBack(Pilot.MEETING, true)));
        ledger.awaitCaughtUp(processor);

        AdoptionPreview.Result again = requireNonNull(previews.preview(MENDED).result());
        assertThat(again.position()).isEqualTo(position);
        assertThat(again.changedSince()).isTrue();
    }

    @Test
    void after_another_decision_on_rulebooks_it_is_worked_out_again() {
        read();
        long position = await(MENDED).position();
        ledger.tell(pilot.tell(new ParameterOverridden(
                "hd-12-2018",
                "minimum_minutes",
                "60",
                new UnitRef(Pilot.MEETING.cell(), Pilot.CELL),
                Pilot.DECISION.date(),
                null,
                new DecidingDocument("2-QĐ", "Tỉnh ủy", Pilot.DECISION.date()))));
        ledger.awaitCaughtUp(processor);

        AdoptionPreview.Result again = await(MENDED);
        assertThat(again.position()).isGreaterThan(position);
        assertThat(again.rules())
                .as("sixty minutes count there, whatever the rulebook says")
                .noneMatch(rule -> rule.rule().equals("hd-12-2018/R05"));
    }

    @Test
    void who_asks_while_too_many_wait_is_refused_and_who_waits_is_answered_in_the_end() throws InterruptedException {
        read();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.execute(() -> live.look(standing -> {
                held.countDown();
                return awaited(free);
            }));
            held.await();
            List<PreviewAdoption> questions = List.of(
                    MENDED,
                    QUESTION,
                    new PreviewAdoption(MENDED.text(), null),
                    new PreviewAdoption(QUESTION.text(), YearMonth.of(2023, 9)));
            assertThat(questions.stream().map(previews::preview).map(AdoptionPreview::state))
                    .containsExactly(State.RUNNING, State.RUNNING, State.RUNNING, State.BUSY);
            free.countDown();
            questions.forEach(this::await);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read() {
        ledger.tell(pilot.facts());
        processor.start();
        ledger.awaitCaughtUp(processor);
    }

    private AdoptionPreview.Result await(PreviewAdoption question) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> previews.preview(question).state() == State.DONE);
        return requireNonNull(previews.preview(question).result());
    }
}
