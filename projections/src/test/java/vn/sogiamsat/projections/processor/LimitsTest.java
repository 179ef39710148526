package vn.sogiamsat.projections.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.projections.testing.Facts.fact;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.Facts;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/** Whatever intake accepts, Elasticsearch indexes. */
class LimitsTest {
    /** Words, one endless word, letters of up to four bytes, marks upon marks, control characters, markup. */
    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "Chi bộ Văn Yên họp ",
                "a",
                "đ",
                "\uD83D\uDE00",
                "e\u0323\u0302",
                "\u0000\u001F\u007F\u2028",
                "\"\\\n<script>=1+1,",
                "ﷺ",
                "中");
    }

    @Property(tries = 9, shrinking = ShrinkingMode.OFF)
    void the_largest_event_of_every_type_is_indexed_in_every_view(@ForAll("pieces") String piece) {
        TestLedger ledger = new TestLedger();
        try (TestElasticsearch elasticsearch = TestElasticsearch.shared()) {
            List<Event> events = new WidestEvents(piece, ledger.keys()).all();
            for (int i = 0; i < events.size(); i++) {
                Instant occurredAt = Instant.parse(i % 2 == 0 ? "1930-01-01T00:00:00Z" : "2027-11-24T00:00:00Z");
                ledger.tell(fact(i, occurredAt, Facts.MORNING, events.get(i)));
            }
            ViewProcessor processor = ledger.processor(elasticsearch, 100);
            processor.start();
            try {
                ledger.awaitCaughtUp(processor);
                assertThat(new Documents(elasticsearch).find(View.AUDIT, Facts.id(0), AuditDoc.class))
                        .isPresent();
            } finally {
                TestLedger.stop(processor);
            }
        }
    }
}
