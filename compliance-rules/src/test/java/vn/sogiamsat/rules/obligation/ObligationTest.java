package vn.sogiamsat.rules.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sogiamsat.rules.book.SubjectKind;

class ObligationTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant OPENS = Instant.parse("2023-10-01T00:00:00Z");
    private static final Instant DUE = Instant.parse("2023-10-31T16:59:59.999Z");

    @Test
    void before_it_opens_there_is_no_obligation() {
        assertThat(unmet().at(OPENS.minusMillis(1), WEEK)).isEmpty();
        assertThat(unmet().at(OPENS, WEEK)).hasValue(Status.OPEN);
    }

    @Test
    void it_is_due_soon_from_the_week_before_to_the_very_instant_it_is_due() {
        assertThat(unmet().at(DUE.minus(WEEK).minusMillis(1), WEEK)).hasValue(Status.OPEN);
        assertThat(unmet().at(DUE.minus(WEEK), WEEK)).hasValue(Status.DUE_SOON);
        assertThat(unmet().at(DUE, WEEK)).hasValue(Status.DUE_SOON);
        assertThat(unmet().at(DUE.plusMillis(1), WEEK)).hasValue(Status.OVERDUE);
    }

    @Test
    void met_at_the_due_instant_is_in_time_and_a_millisecond_later_is_late() {
        assertThat(met(DUE).at(DUE, WEEK)).hasValue(Status.MET);
        assertThat(met(DUE.plusMillis(1)).at(DUE.plusMillis(1), WEEK)).hasValue(Status.MET_LATE);
    }

    @Test
    void as_of_a_day_on_which_it_was_not_met_yet_it_was_open_or_overdue() {
        Obligation later = met(DUE.plusSeconds(3600));
        assertThat(later.at(DUE.minus(Duration.ofDays(10)), WEEK)).hasValue(Status.OPEN);
        assertThat(later.at(DUE.plusSeconds(1), WEEK)).hasValue(Status.OVERDUE);
        assertThat(later.at(DUE.plusSeconds(3600), WEEK)).hasValue(Status.MET_LATE);
    }

    @Test
    void what_could_not_be_evaluated_says_so_once_it_was_due_and_is_never_met() {
        Obligation unknown = of(Applicability.NOT_EVALUATED, OPENS, null, null);
        assertThat(unknown.at(DUE.minus(Duration.ofDays(10)), WEEK)).hasValue(Status.OPEN);
        assertThat(unknown.at(DUE.plusMillis(1), WEEK)).hasValue(Status.NOT_EVALUATED);
    }

    @ParameterizedTest
    @CsvSource({"APPLICABLE, WAIVED", "NOT_EVALUATED, WAIVED", "NOT_APPLICABLE, NOT_APPLICABLE"})
    void a_waiver_covers_whatever_binds(Applicability applicability, Status expected) {
        Obligation waived = of(applicability, OPENS, OPENS, DUE.plusSeconds(10));
        assertThat(waived.at(DUE.plusSeconds(5), WEEK)).hasValue(expected);
        assertThat(waived.at(DUE.plusSeconds(10), WEEK)).isNotEqualTo(Optional.of(Status.WAIVED));
    }

    @Property
    void until_its_next_turn_it_comes_to_the_same(
            @ForAll Applicability applicability,
            @ForAll @IntRange(min = -5, max = 50) int from,
            @ForAll @IntRange(max = 99) int part,
            @ForAll List<@IntRange(max = 45) Integer> days) {
        Instant metAt = day(days, 0);
        Instant until = day(days, 2);
        Obligation any = of(applicability, metAt, until == null ? null : day(days, 1), until);
        Instant start = OPENS.plus(Duration.ofDays(from));
        Instant turn = any.turnsAfter(start, WEEK).orElse(start.plus(Duration.ofDays(1_000)));

        Instant between = start.plus(
                Duration.between(start, turn).minusNanos(1).multipliedBy(part).dividedBy(99));

        assertThat(turn).isAfter(start);
        assertThat(any.at(between, WEEK)).isEqualTo(any.at(start, WEEK));
    }

    private static @Nullable Instant day(List<Integer> days, int number) {
        return days.size() > number ? OPENS.plus(Duration.ofDays(days.get(number))) : null;
    }

    @Property
    void a_score_counts_each_obligation_that_is_there_once_and_keeps_every_denominator(
            @ForAll @IntRange(min = -5, max = 50) int days, @ForAll List<@IntRange(min = -1, max = 45) Integer> metOn) {
        Instant moment = OPENS.plus(Duration.ofDays(days));
        List<Obligation> all = metOn.stream()
                .map(day -> day < 0 ? unmet() : met(OPENS.plus(Duration.ofDays(day))))
                .toList();

        Score score = Score.of(all, moment, WEEK);

        assertThat(score.counts().values().stream().mapToLong(count -> count).sum())
                .isEqualTo(days < 0 ? 0 : all.size());
        assertThat(score.judged()).isEqualTo(score.kept() + score.count(Status.MET_LATE) + score.count(Status.OVERDUE));
        if (score.judged() == 0) {
            assertThat(score.rate()).isEmpty();
        } else {
            assertThat(score.rate().orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    private static Obligation unmet() {
        return of(Applicability.APPLICABLE, null, null, null);
    }

    private static Obligation met(Instant at) {
        return of(Applicability.APPLICABLE, at, null, null);
    }

    private static Obligation of(
            Applicability applicability,
            @Nullable Instant metAt,
            @Nullable Instant waivedFrom,
            @Nullable Instant waivedUntil) {
        return new Obligation(
                new UUID(1, 1),
                "a/R1",
                SubjectKind.CELL,
                new UUID(2, 2),
                null,
                new UUID(2, 2),
                "2023-10",
                OPENS,
                DUE,
                1,
                metAt == null ? 0 : 1,
                List.of(),
                metAt,
                applicability,
                "",
                waivedFrom,
                waivedUntil);
    }
}
