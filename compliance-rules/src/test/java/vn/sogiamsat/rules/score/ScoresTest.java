package vn.sogiamsat.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.obligation.Version;

class ScoresTest {
    private static final UUID UNIT = new UUID(8, 8);
    private static final Group DECEMBER = new Group(UNIT, "a/R1", YearMonth.of(2023, 12));

    private final Scores scores = new Scores();

    @Test
    void time_alone_moves_what_nobody_touches_and_a_quiet_day_writes_nothing() {
        scores.add(current(unmet(1)));
        List<String> said = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 9, 28); day.isBefore(LocalDate.of(2024, 2, 1)); day = day.plusDays(1)) {
            for (DayScore score : close(day)) {
                said.add(day + " " + only(score.score()) + " " + score.day() + ".." + score.until());
            }
        }
        assertThat(said)
                .as("opened on the first of October, due with the last millisecond of the year")
                .containsExactly(
                        "2023-10-01 OPEN 2023-10-01..9999-12-31",
                        "2023-12-01 OPEN 2023-10-01..2023-12-01",
                        "2023-12-01 DUE_SOON 2023-12-01..9999-12-31",
                        "2024-01-01 DUE_SOON 2023-12-01..2024-01-01",
                        "2024-01-01 OVERDUE 2024-01-01..9999-12-31");
    }

    @Test
    void days_that_were_never_closed_are_made_up_for_by_the_next_one() {
        scores.add(current(unmet(1)));
        close(LocalDate.of(2023, 10, 5));
        assertThat(close(LocalDate.of(2024, 3, 1)).getLast().score()).isEqualTo(new Score(Map.of(Status.OVERDUE, 1L)));
    }

    @Test
    void a_day_closed_already_is_not_counted_again_nor_one_before_it() {
        scores.add(current(unmet(1)));
        close(LocalDate.of(2023, 12, 5));
        scores.add(current(unmet(2)));
        assertThat(scores.close(LocalDate.of(2023, 12, 5), 9)).isEmpty();
        assertThat(scores.close(LocalDate.of(2023, 12, 4), 9)).isEmpty();
        assertThat(close(LocalDate.of(2023, 12, 6)).getLast().score().total()).isEqualTo(2);
    }

    @Test
    void what_is_known_no_more_ends_the_score_and_leaves_none() {
        Version known = current(unmet(1));
        scores.add(known);
        close(LocalDate.of(2023, 12, 5));
        scores.add(known.until(Instant.parse("2023-12-06T00:00:00Z")));

        assertThat(close(LocalDate.of(2023, 12, 6)))
                .containsExactly(new DayScore(
                        DECEMBER,
                        LocalDate.of(2023, 12, 5),
                        LocalDate.of(2023, 12, 6),
                        new Score(Map.of(Status.DUE_SOON, 1L)),
                        339));
        assertThat(close(LocalDate.of(2024, 1, 6))).isEmpty();
    }

    @Test
    void what_came_and_went_between_two_days_was_never_there() {
        Version brief = current(unmet(1));
        scores.add(brief);
        scores.add(brief.until(Instant.parse("2023-12-06T00:00:00Z")));
        assertThat(close(LocalDate.of(2023, 12, 6))).isEmpty();
    }

    @Test
    void what_changes_back_within_a_day_changes_no_score() {
        Version unmet = current(unmet(1));
        scores.add(unmet);
        close(LocalDate.of(2023, 12, 5));
        Version met = current(of(1, Instant.parse("2023-12-05T00:00:00Z")));
        scores.add(unmet.until(met.knownFrom()));
        scores.add(met);
        scores.add(met.until(met.knownFrom()));
        scores.add(unmet);
        assertThat(close(LocalDate.of(2023, 12, 6))).isEmpty();
    }

    /** At the position that is the number of the day in its year, for want of a ledger. */
    private List<DayScore> close(LocalDate day) {
        return scores.close(day, day.getDayOfYear()).orElseThrow().changed();
    }

    private static Status only(Score score) {
        assertThat(score.total()).isOne();
        return score.counts().entrySet().stream()
                .filter(count -> count.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Version current(Obligation obligation) {
        return new Version(obligation, Instant.parse("2023-09-01T00:00:00Z"), Version.FOREVER, 1);
    }

    private static Obligation unmet(int number) {
        return of(number, null);
    }

    private static Obligation of(int number, @Nullable Instant metAt) {
        return new Obligation(
                new UUID(1, number),
                "a/R1",
                SubjectKind.CELL,
                UNIT,
                null,
                UNIT,
                "2023",
                Instant.parse("2023-09-30T17:00:00Z"),
                Instant.parse("2023-12-31T16:59:59.999Z"),
                1,
                metAt == null ? 0 : 1,
                List.of(),
                metAt,
                Applicability.APPLICABLE,
                "",
                null,
                null);
    }
}
