package vn.sogiamsat.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.score.DayScore;
import vn.sogiamsat.rules.score.Group;
import vn.sogiamsat.rules.score.Scores;
import vn.sogiamsat.rules.world.Told;

/** Scores that are kept up from day to day are those that counting everything would give. */
class ScoresPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 12, 20);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);

    @Provide
    Arbitrary<Story> histories() {
        return Histories.any();
    }

    @Property(tries = 100)
    void each_day_stands_as_everything_known_at_its_closing_was_counted_then(
            @ForAll("histories") Story story, @ForAll @IntRange(min = 1, max = 40) int step, @ForAll long seed) {
        Kept kept = new Kept();
        Random random = new Random(seed);
        LocalDate day = FIRST;
        for (Told fact : story.facts()) {
            kept.add(fact);
            if (random.nextBoolean() && day.isBefore(LAST)) {
                kept.close(day);
                day = day.plusDays(1 + random.nextInt(step));
            }
        }
        while (day.isBefore(LAST)) {
            kept.close(day);
            day = day.plusDays(1 + random.nextInt(step));
        }

        kept.counted.forEach(
                (closed, expected) -> assertThat(kept.standing(closed)).isEqualTo(expected));
    }

    /** What is written, and what counting all gave, as days are closed. */
    private static final class Kept {
        private final Engine engine = new Engine();
        private final Scores scores = new Scores();
        private final Map<String, DayScore> written = new HashMap<>();
        private final Map<LocalDate, Map<Group, Score>> counted = new TreeMap<>();

        void add(Told fact) {
            engine.add(fact).forEach(scores::add);
        }

        void close(LocalDate day) {
            Instant at = Times.endOf(day).plusMillis(1);
            assertThat(engine.add(
                            new Told(1, EventIds.of("ledger", "day-" + day), "ledger", at, at, new DayClosed(day))))
                    .isEmpty();
            scores.close(day, 1)
                    .orElseThrow()
                    .changed()
                    .forEach(score -> written.put(score.group() + " " + score.day(), score));
            counted.put(day, count(day));
        }

        /**
         * As an index tells it in which each score is written under its group and first day, later ones over earlier.
         */
        Map<Group, Score> standing(LocalDate day) {
            return written.values().stream()
                    .filter(score -> !score.day().isAfter(day) && day.isBefore(score.until()))
                    .collect(Collectors.toMap(DayScore::group, DayScore::score));
        }

        private Map<Group, Score> count(LocalDate day) {
            Map<Group, List<Obligation>> all =
                    engine.current().stream().map(Version::obligation).collect(Collectors.groupingBy(Group::of));
            Map<Group, Score> count = new HashMap<>();
            all.forEach((group, obligations) -> {
                Score score = Score.of(obligations, Times.endOf(day), Status.SOON);
                if (score.total() > 0) {
                    count.put(group, score);
                }
            });
            return count;
        }
    }
}
