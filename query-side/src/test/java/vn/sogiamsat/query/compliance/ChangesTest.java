package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.web.Show;

/** What Elasticsearch counts of two days is what looking at each obligation on both days gives. */
@QuerySideTest
class ChangesTest {
    private static final int MANY = 1_200;
    private static final Instant THEN = Instant.parse("2023-06-08T16:59:59.999Z");
    private static final Instant NOW = Instant.parse("2023-06-15T16:59:59.999Z");
    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final YearMonth LAST = YearMonth.of(2023, 7);
    private static final Scope ALL = new Scope(true, Set.of(), true);

    /** Around every edge there is. */
    private static final List<Instant> MOMENTS = List.of(
            THEN.minus(Duration.ofDays(20)),
            THEN.minusMillis(1),
            THEN,
            THEN.plusMillis(1),
            THEN.plus(Duration.ofDays(3)),
            NOW.minusMillis(1),
            NOW,
            NOW.plusMillis(1),
            NOW.plus(Duration.ofDays(20)),
            NOW.plus(Duration.ofDays(90)));

    @Autowired
    IndexedObligations index;

    @Autowired
    Changes changes;

    private final Random random = new Random(20_230_608);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void counts_are_those_of_looking_at_each(boolean asKnown) {
        UUID unit = Demanded.id("changes-unit-" + asKnown);
        Since since = since(unit, asKnown);
        Map<Why, Long> expected = new EnumMap<>(Why.class);
        Set<UUID> gone = new HashSet<>();
        List<ObligationDoc> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            List<ObligationDoc> versions = versions(unit, "changes-" + asKnown + i);
            all.addAll(versions);
            Why.of(known(versions, since.before()), known(versions, since.after()), since)
                    .ifPresent(why -> {
                        expected.merge(why, 1L, Long::sum);
                        if (why == Why.GONE) {
                            gone.add(versions.getFirst().obligation().id());
                        }
                    });
        }
        index.obligations(all);

        Changed changed = changes.since(since, null, new Library(List.of()), ALL);

        assertThat(changed.figure().changes().reasons()).isEqualTo(expected);
        assertThat(expected).as("every reason is among the generated ones").containsOnlyKeys(Why.values());
        for (Why why : Why.values()) {
            List<Change> rows =
                    changes.since(since, why, new Library(List.of()), ALL).rows();
            assertThat(rows).as(why.code()).allMatch(row -> row.why() == why);
            assertThat(rows.isEmpty()).as(why.code()).isEqualTo(why == Why.GONE);
        }
        List<Gone> named = changes.gone(since, Changes.MOST_GONE, new Library(List.of()), ALL);
        assertThat(named).extracting(row -> row.line().id()).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(changed.gone()).hasSize(Math.min(gone.size(), Changes.NAMED)).allMatch(named::contains);
    }

    @Test
    void nothing_changes_where_nothing_is() {
        Changed changed =
                changes.since(since(Demanded.id("changes-nothing"), false), null, new Library(List.of()), ALL);
        assertThat(changed.figure().changes().total()).isZero();
        assertThat(changed.rows()).isEmpty();
    }

    private static Since since(UUID unit, boolean asKnown) {
        return new Since(
                new Asked(Set.of(unit), FIRST, LAST, new AsOf(day(THEN), THEN, day(THEN), THEN)),
                new Asked(
                        Set.of(unit),
                        FIRST,
                        LAST,
                        asKnown ? new AsOf(day(NOW), NOW, day(NOW), NOW) : new AsOf(day(NOW), NOW, null, null)));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Show.HERE);
    }

    /** The version that is asked for, where it is of the unit, due in the months, and opened. */
    private static @Nullable ObligationDoc known(List<ObligationDoc> versions, Asked asked) {
        Instant known = asked.asOf().knownAt();
        return versions.stream()
                .filter(version -> known == null
                        ? version.current()
                        : !known.isBefore(version.knownFrom()) && known.isBefore(version.knownTo()))
                .filter(version -> asked.units() != null
                        && asked.units().contains(version.unit().id()))
                .filter(version ->
                        version.dueAt().isBefore(AsOf.startOf(LAST.plusMonths(1).atDay(1))))
                .findFirst()
                .orElse(null);
    }

    private List<ObligationDoc> versions(UUID unit, String name) {
        List<Instant> edges = new ArrayList<>();
        Instant from = any(List.of(Instant.EPOCH, THEN, THEN.plusMillis(1), NOW));
        for (int i = random.nextInt(3); i >= 0; i--) {
            edges.add(from);
            from = from.isBefore(THEN)
                    ? any(List.of(THEN.minusMillis(5), THEN.plusMillis(1)))
                    : from.plusSeconds(86_400);
        }
        List<ObligationDoc> versions = new ArrayList<>();
        Demanded demanded = demanded(unit, name);
        for (int i = 0; i < edges.size(); i++) {
            Instant to = i + 1 < edges.size() ? edges.get(i + 1) : Demanded.FOREVER;
            versions.add(demanded.known(edges.get(i), to, i + 1L).doc());
            if (random.nextInt(3) > 0) {
                demanded = demanded(random.nextInt(9) == 0 ? Demanded.id("changes-elsewhere") : unit, name);
            }
        }
        return versions;
    }

    private Demanded demanded(UUID unit, String name) {
        Instant due = any(MOMENTS);
        boolean waived = random.nextInt(4) == 0;
        return new Demanded(
                Demanded.id(name),
                "dem/R1",
                unit,
                null,
                any(List.of(due.minus(Duration.ofDays(30)), THEN, THEN.plusMillis(1), NOW, Instant.EPOCH)),
                due,
                random.nextBoolean() ? null : any(MOMENTS),
                any(List.of("applicable", "applicable", "applicable", "not-applicable", "not-evaluated")),
                "",
                waived ? any(MOMENTS) : null,
                waived ? any(MOMENTS) : null,
                List.of(),
                Instant.EPOCH,
                Demanded.FOREVER,
                1);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
