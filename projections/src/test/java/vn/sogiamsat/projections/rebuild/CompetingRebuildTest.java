package vn.sogiamsat.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.projections.processor.Views;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/** A rebuild where another process compares, too. */
class CompetingRebuildTest {
    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final TestLedger ledger = new TestLedger(elasticsearch);
    private final Projected views = ledger.projected(new Views(), elasticsearch, 10);

    @AfterEach
    void end() {
        CountDownLatch stopped = new CountDownLatch(1);
        views.stop(stopped::countDown);
        await().atMost(Duration.ofSeconds(30)).until(() -> stopped.getCount() == 0);
        elasticsearch.close();
    }

    @Test
    void a_rebuild_is_switched_although_another_process_notes_its_comparisons_in_between() {
        ledger.tell(fact(1, unit("YB", "Đảng bộ tỉnh Yên Bái", null)));
        views.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> views.progress().getFirst().position() == ledger.size());
        String filled = elasticsearch.indices().audit() + "-v1-2";

        views.rebuild(false);

        AtomicInteger noted = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    noteInBetween(filled, noted);
                    return views.rebuild().live().equals("v1-2");
                });
        assertThat(noted).hasPositiveValue();
    }

    /** Puts another process's comparison in the place of ours. */
    private void noteInBetween(String filled, AtomicInteger noted) {
        try {
            Comparison ours = Mark.read(elasticsearch.client(), filled).comparison();
            if (ours != null && ours.at().isAfter(Instant.EPOCH.plusSeconds(noted.get()))) {
                Instant at = Instant.EPOCH.plusSeconds(noted.incrementAndGet());
                new Mark(
                                false,
                                new Comparison(
                                        at,
                                        ours.position(),
                                        ours.equal(),
                                        ours.differing(),
                                        ours.first(),
                                        ours.accepted()))
                        .write(elasticsearch.client(), filled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
