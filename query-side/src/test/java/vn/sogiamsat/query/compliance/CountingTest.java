package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;

/** What Elasticsearch counts is what the pure function counts, to the millisecond. */
@QuerySideTest
class CountingTest {
    private static final int MANY = 1_500;
    private static final UUID UNIT = Demanded.id("counting-unit");
    private static final Instant MOMENT = Instant.parse("2023-06-15T16:59:59.999Z");
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2023, 6, 15), MOMENT, null, null);
    private static final Asked ASKED = new Asked(Set.of(UNIT), YearMonth.of(2023, 1), YearMonth.of(2023, 12), AS_OF);

    /** Around every edge there is: the moment itself, and the end of what counts as soon. */
    private static final List<Duration> EDGES = List.of(
            Duration.ofDays(-40),
            Duration.ofMillis(-1),
            Duration.ZERO,
            Duration.ofMillis(1),
            AsOf.SOON.minusMillis(1),
            AsOf.SOON,
            AsOf.SOON.plusMillis(1),
            Duration.ofDays(60));

    @Autowired
    IndexedObligations index;

    @Autowired
    Counting counting;

    @Autowired
    ObligationSearch search;

    private final Random random = new Random(20_230_615);

    @Test
    void counts_are_those_of_the_pure_function() {
        List<ObligationDoc> docs = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            docs.add(anyObligation(i));
        }
        index.obligations(docs);
        List<Obligation> obligations = docs.stream().map(Known::obligation).toList();
        Score expected = Score.of(obligations, MOMENT, AsOf.SOON);

        Counting.Board board = counting.board(new Since(ASKED, ASKED), List.of());
        Counts counts = board.counts();

        assertThat(counts.whole().score()).isEqualTo(expected);
        assertThat(expected.counts().values())
                .as("every status is among the generated ones")
                .allMatch(count -> count > 0);
        assertThat(counts.months().values().stream().mapToLong(Tally::total).sum())
                .isEqualTo(counts.whole().total());
        assertThat(board.overdue()).isEqualTo(first(docs, Status.OVERDUE));
        assertThat(board.dueSoon()).isEqualTo(first(docs, Status.DUE_SOON));
        for (Status status : Status.values()) {
            ObligationFilter filter = new ObligationFilter(null, null, status, null, null, null, null, 100, null);
            Paged<ObligationDoc> found = search.find(filter, ASKED);
            assertThat(found.total()).as(status.code()).isEqualTo(expected.count(status));
            assertThat(found.items()).allMatch(doc -> Known.status(doc, AS_OF).orElseThrow() == status);
        }
    }

    /** Those due first. */
    private static List<ObligationDoc> first(List<ObligationDoc> docs, Status status) {
        return docs.stream()
                .filter(doc -> Known.status(doc, AS_OF).filter(status::equals).isPresent())
                .sorted(Comparator.comparing(ObligationDoc::dueAt)
                        .thenComparing(doc -> doc.obligation().id().toString()))
                .limit(Counting.NAMED)
                .toList();
    }

    private ObligationDoc anyObligation(int number) {
        Instant due = MOMENT.plus(any(EDGES));
        Instant metAt =
                random.nextBoolean() ? null : random.nextBoolean() ? due.plus(any(EDGES)) : MOMENT.plus(any(EDGES));
        boolean waived = random.nextInt(4) == 0;
        return new Demanded(
                        Demanded.id("counting-" + number),
                        "dem/R" + number % 7,
                        UNIT,
                        null,
                        any(List.of(
                                due.minus(Duration.ofDays(80)), MOMENT, MOMENT.plusMillis(1), MOMENT.minusMillis(1))),
                        due,
                        metAt,
                        any(List.of("applicable", "applicable", "not-applicable", "not-evaluated")),
                        "",
                        waived ? MOMENT.plus(any(EDGES)) : null,
                        waived ? MOMENT.plus(any(EDGES)) : null,
                        List.of(),
                        Instant.EPOCH,
                        Demanded.FOREVER,
                        1)
                .doc();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
