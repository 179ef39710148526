package vn.sogiamsat.projections.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/** However and how often the same ledger is read, the documents are the same. */
class ReplayTest {
    private static final Fact[] FACTS = Pilot.overDays().facts();

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final Index index = new Index(elasticsearch);
    private Map<String, String> uninterrupted = Map.of();

    @BeforeEach
    void readWithoutInterruption() {
        try (TestElasticsearch other = TestElasticsearch.shared()) {
            TestLedger ledger = new TestLedger();
            ledger.tell(FACTS);
            read(ledger, other, 500);
            uninterrupted = new Index(other).all();
        }
        assertThat(uninterrupted).hasSizeGreaterThan(20);
        assertThat(uninterrupted.keySet().stream().filter(id -> id.startsWith("-scores")))
                .hasSizeGreaterThan(20);
    }

    @AfterEach
    void end() {
        elasticsearch.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void any_size_of_batch_gives_the_same_documents_to_the_byte(int batch) {
        TestLedger ledger = new TestLedger();
        ledger.tell(FACTS);
        read(ledger, elasticsearch, batch);

        assertThat(index.all()).isEqualTo(uninterrupted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 16, 18, 20, 24})
    void a_restart_in_the_middle_goes_on_and_ends_as_if_there_had_been_none(int told) {
        TestLedger ledger = new TestLedger();
        ledger.tell(Arrays.copyOf(FACTS, told));
        read(ledger, elasticsearch, 4);
        Map<String, String> before = index.all();
        // Started with nothing new to read, it writes nothing.
        read(ledger, elasticsearch, 4);
        assertThat(index.all()).isEqualTo(before);
        ledger.tell(Arrays.copyOfRange(FACTS, told, FACTS.length));
        read(ledger, elasticsearch, 4);

        assertThat(index.all()).isEqualTo(uninterrupted);
    }

    @Test
    void the_same_facts_read_again_change_nothing() {
        TestLedger ledger = new TestLedger();
        ledger.tell(FACTS);
        read(ledger, elasticsearch, 500);
        Map<String, Long> versions = index.versions();

        TestLedger again = new TestLedger();
        again.tell(FACTS);
        read(again, elasticsearch, 3);

        assertThat(index.all()).isEqualTo(uninterrupted);
        assertThat(index.versions()).isEqualTo(versions);
    }

    @Test
    void missing_indices_are_made_and_filled_from_the_beginning() {
        TestLedger ledger = new TestLedger();
        ledger.tell(FACTS);
        read(ledger, elasticsearch, 500);
        elasticsearch.removeIndices();

        ViewProcessor processor = ledger.processor(new Obligations(), elasticsearch, 500);
        processor.start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(index.all()).isEqualTo(uninterrupted));
        TestLedger.stop(processor);
    }

    private static void read(TestLedger ledger, TestElasticsearch into, int batch) {
        ViewProcessor processor = ledger.processor(new Obligations(), into, batch);
        processor.start();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);
    }
}
