package vn.sogiamsat.projections.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.view.ClosedDayDoc;
import vn.sogiamsat.core.view.ScoreDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.engine.Times;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/** How the days of a story stand in Elasticsearch. */
class ScoresTest {
    private static final Pilot PILOT = Pilot.overDays();
    private static final List<Fact> CLOSED = Arrays.stream(PILOT.facts())
            .filter(fact -> fact.body() instanceof DayClosed)
            .toList();

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final Index index = new Index(elasticsearch);

    @BeforeEach
    void project() {
        TestLedger ledger = new TestLedger();
        ledger.tell(PILOT.facts());
        ViewProcessor processor = ledger.processor(new Obligations(), elasticsearch, 5);
        processor.start();
        ledger.awaitCaughtUp(processor);
        TestLedger.stop(processor);
    }

    @AfterEach
    void end() {
        elasticsearch.close();
    }

    @Test
    void the_sum_of_a_day_is_the_count_of_what_was_known_when_it_was_closed() {
        Engine engine = new Engine();
        int days = 0;
        for (Fact fact : PILOT.facts()) {
            engine.add(Told.of(PILOT.position(fact), fact));
            if (fact.body() instanceof DayClosed(LocalDate day)) {
                List<Obligation> known =
                        engine.current().stream().map(Version::obligation).toList();
                assertThat(summed(day)).as(day.toString()).isEqualTo(Score.of(known, Times.endOf(day), Status.SOON));
                days++;
            }
        }
        assertThat(days).isEqualTo(6);
    }

    @Test
    void it_is_the_count_of_the_documents_of_obligations_that_were_known_then() {
        Fact closed = CLOSED.get(2);
        Instant moment = Times.endOf(((DayClosed) closed.body()).day());
        Instant known = closed.header().recordedAt();
        long there = index.obligations().stream()
                .filter(doc -> !doc.opensAt().isAfter(moment)
                        && !doc.knownFrom().isAfter(known)
                        && doc.knownTo().isAfter(known))
                .count();

        assertThat(summed(((DayClosed) closed.body()).day()).total())
                .isEqualTo(there)
                .isPositive();
    }

    @Test
    void every_closed_day_has_a_document_with_its_position_and_a_quiet_one_no_other() {
        LocalDate quiet = LocalDate.of(2023, 10, 15);
        assertThat(new Documents(elasticsearch).get(View.SCORES, ClosedDayDoc.id(quiet), ClosedDayDoc.class))
                .isEqualTo(new ClosedDayDoc(quiet, PILOT.position(CLOSED.get(2))));
        assertThat(index.scores()).isNotEmpty().noneMatch(score -> score.day().equals(quiet));
    }

    @Test
    void a_score_names_its_unit_rule_and_month_and_the_position_it_was_counted_at() {
        LocalDate day = LocalDate.of(2023, 10, 14);
        ScoreDoc attendance = index.scores().stream()
                .filter(score -> score.rule().id().equals("hd-12-2018/R07")
                        && !score.day().isAfter(day)
                        && day.isBefore(score.until()))
                .findFirst()
                .orElseThrow();
        assertThat(attendance.rule().rulebook()).isEqualTo("hd-12-2018");
        assertThat(attendance.day()).as("the third member was there after all").isEqualTo(day);
        assertThat(attendance.position()).isEqualTo(PILOT.position(CLOSED.get(1)));
        assertThat(attendance.kept()).isEqualTo(attendance.counts().met()).isOne();
        assertThat(attendance.judged()).isOne();
    }

    @Test
    void the_position_of_a_score_is_that_of_the_closing_of_its_first_day() {
        Map<LocalDate, Long> positions = new HashMap<>();
        CLOSED.forEach(fact -> positions.putIfAbsent(((DayClosed) fact.body()).day(), PILOT.position(fact)));
        assertThat(index.scores())
                .allMatch(score -> Long.valueOf(score.position()).equals(positions.get(score.day())));
        assertThat(index.scores()).anyMatch(score -> positions.containsKey(score.until()));
    }

    /** By one sum for each status over the documents of a day. */
    private Score summed(LocalDate day) {
        Map<Status, Long> sums = new EnumMap<>(Status.class);
        Map<String, Status> fields = Map.of(
                "met", Status.MET,
                "metLate", Status.MET_LATE,
                "overdue", Status.OVERDUE,
                "dueSoon", Status.DUE_SOON,
                "open", Status.OPEN,
                "waived", Status.WAIVED,
                "notApplicable", Status.NOT_APPLICABLE,
                "notEvaluated", Status.NOT_EVALUATED);
        String scores = new ViewIndices(elasticsearch.client(), elasticsearch.indices()).concrete(View.SCORES);
        try {
            elasticsearch.client().indices().refresh(refresh -> refresh.index(scores));
            elasticsearch
                    .client()
                    .search(
                            search -> {
                                fields.keySet()
                                        .forEach(name -> search.aggregations(
                                                name,
                                                Aggregation.of(sum -> sum.sum(of -> of.field("counts." + name)))));
                                return search.index(scores).size(0).query(standingOn(day));
                            },
                            Void.class)
                    .aggregations()
                    .forEach((name, sum) ->
                            sums.put(fields.get(name), Math.round(sum.sum().value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Score(sums);
    }

    private static Query standingOn(LocalDate day) {
        return Query.of(query -> query.bool(bool -> bool.filter(from ->
                        from.range(range -> range.date(date -> date.field("day").lte(day.toString()))))
                .filter(to ->
                        to.range(range -> range.date(date -> date.field("until").gt(day.toString()))))));
    }
}
