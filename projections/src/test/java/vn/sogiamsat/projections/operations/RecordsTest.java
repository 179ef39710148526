package vn.sogiamsat.projections.operations;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.Integrity.Witness.Verdict;
import vn.sogiamsat.core.port.ProjectionState.Progress;
import vn.sogiamsat.core.port.ProjectionState.Stop;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.projections.testing.TestElasticsearch;

class RecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:03Z");

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final String operations = elasticsearch.indices().operations();
    private final String integrity = elasticsearch.indices().integrity();

    @AfterEach
    void remove() {
        elasticsearch.close();
    }

    private OperationsRecord operations() {
        return new OperationsRecord(new SmallIndex(elasticsearch.client(), operations, "operations.json"));
    }

    private IntegrityRecord integrity() {
        return new IntegrityRecord(new SmallIndex(elasticsearch.client(), integrity, "integrity.json"));
    }

    private static Progress progress(long position, @Nullable Stop stop) {
        return new Progress("views-v1", position, stop == null, stop);
    }

    @Test
    void each_projection_has_one_document_in_ten_seconds_whoever_writes_it() throws IOException {
        OperationsRecord one = operations();
        one.write(List.of(progress(100, null)), 150, NOW);
        one.write(List.of(progress(120, null)), 150, NOW.plusSeconds(5));
        operations().write(List.of(progress(120, null)), 150, NOW.plusSeconds(6));
        one.write(List.of(progress(150, null)), 150, NOW.plusSeconds(10));

        List<OperationDoc> all = all(operations, OperationDoc.class);
        assertThat(all)
                .extracting(doc -> doc.at().toString())
                .containsExactly("2026-11-26T08:00:00Z", "2026-11-26T08:00:10Z");
        assertThat(all).extracting(doc -> doc.projection().lag()).containsExactly(30L, 0L);
        assertThat(all.getLast().projection().rate()).isEqualTo(6.0);
    }

    @Test
    void a_projection_that_stopped_or_waits_or_begins_again_is_told_as_such() throws IOException {
        OperationsRecord record = operations();
        record.write(List.of(progress(100, new Stop(NOW, true, null, null, null, "mapping"))), 150, NOW);
        record.write(List.of(progress(100, new Stop(NOW, false, null, null, null, "away"))), 150, NOW.plusSeconds(10));
        record.write(List.of(progress(0, null)), 150, NOW.plusSeconds(20));

        List<OperationDoc> all = all(operations, OperationDoc.class);
        assertThat(all).extracting(doc -> doc.projection().refused()).containsExactly(true, false, false);
        assertThat(all).extracting(doc -> doc.projection().waiting()).containsExactly(false, true, false);
        assertThat(all.getLast().projection().rate()).isZero();
    }

    @Test
    void what_is_older_than_thirty_days_is_removed() throws IOException {
        operations().write(List.of(progress(1, null)), 1, NOW.minus(Duration.ofDays(31)));
        operations().write(List.of(progress(2, null)), 2, NOW.minus(Duration.ofDays(29)));
        operations().write(List.of(progress(3, null)), 3, NOW);
        assertThat(all(operations, OperationDoc.class))
                .extracting(doc -> doc.projection().position())
                .containsExactly(2L, 3L);
    }

    @Test
    void what_vouches_is_written_when_it_changed_and_only_then() throws IOException {
        IntegrityRecord record = integrity();
        record.write(state(10, Verdict.COSIGNED), null, NOW);
        record.write(state(10, Verdict.COSIGNED), null, NOW.plusSeconds(10));
        integrity().write(state(10, Verdict.COSIGNED), null, NOW.plusSeconds(11));
        assertThat(all(integrity, IntegrityDoc.class))
                .extracting(IntegrityDoc::kind)
                .containsExactlyInAnyOrder("checkpoint", "witness", "timestamp");
        assertThat(all(integrity, IntegrityDoc.class))
                .filteredOn(doc -> !doc.kind().equals("timestamp"))
                .allSatisfy(doc -> assertThat(doc.at()).isEqualTo(NOW));

        record.write(state(12, Verdict.UNREACHABLE), null, NOW.plusSeconds(20));
        assertThat(all(integrity, IntegrityDoc.class)).hasSize(5);
    }

    @Test
    void a_verification_is_written_once_it_has_ended_with_what_it_found() throws IOException {
        IntegrityRecord record = integrity();
        record.write(state(10, Verdict.COSIGNED), run(null), NOW);
        assertThat(all(integrity, IntegrityDoc.class))
                .extracting(IntegrityDoc::kind)
                .doesNotContain("verification");
        record.write(state(10, Verdict.COSIGNED), run(NOW.plusSeconds(7)), NOW.plusSeconds(10));
        IntegrityDoc found = all(integrity, IntegrityDoc.class).stream()
                .filter(doc -> doc.kind().equals("verification"))
                .findFirst()
                .orElseThrow();
        IntegrityDoc.VerificationPart part = Objects.requireNonNull(found.verification());
        assertThat(found.at()).isEqualTo(NOW.plusSeconds(7));
        assertThat(part.findings()).isEqualTo(5);
        assertThat(part.kinds()).containsExactly("event-changed", "view");
        assertThat(part.omitted()).isEqualTo(1);
    }

    @Test
    void nothing_is_mapped_by_chance() throws IOException {
        operations().write(List.of(progress(1, null)), 1, NOW);
        integrity().write(state(10, Verdict.COSIGNED), run(NOW), NOW);
        for (String index : List.of(operations, integrity)) {
            assertThat(Objects.requireNonNull(elasticsearch
                                    .client()
                                    .indices()
                                    .getMapping(request -> request.index(index))
                                    .result()
                                    .get(index))
                            .mappings()
                            .dynamic())
                    .isEqualTo(DynamicMapping.False);
        }
    }

    private static Integrity.State state(long size, Verdict verdict) {
        return new Integrity.State(
                "ledger.example/log",
                20,
                new Integrity.Point(size, "root" + size),
                null,
                List.of("key"),
                List.of(new Integrity.Witness("ban-kiem-tra", "key+1", size, NOW, verdict, null)),
                true,
                new Integrity.Stamp(9, NOW.minusSeconds(60)),
                null,
                null);
    }

    private static Verifications.Run run(@Nullable Instant ended) {
        return new Verifications.Run(
                UUID.fromString("6f1c1f5e-0000-8000-8000-000000000009"),
                NOW,
                "ledger",
                ended == null ? Verifications.Stage.EVENTS : Verifications.Stage.ENDED,
                20,
                20,
                3,
                60,
                ended,
                null,
                List.of(
                        new Verifications.Finding(Verifications.Kind.VIEW, 4, "x", "x", "x"),
                        new Verifications.Finding(Verifications.Kind.EVENT_CHANGED, 1, "y", "y", "y")),
                List.of("kho"));
    }

    private <T> List<T> all(String index, Class<T> type) throws IOException {
        elasticsearch.client().indices().refresh(refresh -> refresh.index(index));
        return elasticsearch
                .client()
                .search(
                        search -> search.index(index)
                                .size(100)
                                .sort(sort -> sort.field(field -> field.field("at")))
                                .query(query -> query.exists(exists -> exists.field("at"))),
                        type)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }
}
