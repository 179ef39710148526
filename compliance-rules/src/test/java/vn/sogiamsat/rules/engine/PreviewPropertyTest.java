package vn.sogiamsat.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.rules.book.ShippedRulebooks;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/** What a preview says, and that it leaves nothing behind. */
class PreviewPropertyTest {
    private static final Proposal.Progress ALONE = (judged, of) -> {};

    @Provide
    Arbitrary<Story> histories() {
        return Histories.any();
    }

    /** Rulebooks as they are shipped or mended, adopted for different days, with months or without. */
    @Provide
    Arbitrary<List<Told>> proposals() {
        return Arbitraries.of("dieu-le-dang", "hd-12-2018", "yb-08-2021", "qd-69-2022")
                .flatMap(name -> Arbitraries.of("2018-01-01", "2023-03-01", "2031-01-01")
                        .flatMap(from -> Arbitraries.integers()
                                .between(0, 6)
                                .map(months -> proposed(name, LocalDate.parse(from), months))));
    }

    @Property(tries = 150)
    void a_preview_tells_exactly_what_adding_the_same_facts_changes(
            @ForAll("histories") Story story, @ForAll("proposals") List<Told> proposed) {
        Engine engine = judge(story.facts());
        Map<UUID, Obligation> expected = current(engine);
        for (Change change : engine.preview(proposed, ALONE)) {
            assertThat(expected.get(change.any().id())).isEqualTo(change.before());
            if (change.after() == null) {
                expected.remove(change.any().id());
            } else {
                expected.put(change.any().id(), change.after());
            }
            assertThat(change.after()).isNotEqualTo(change.before());
        }

        proposed.forEach(engine::add);
        assertThat(current(engine)).isEqualTo(expected);
    }

    @Property(tries = 100)
    void after_a_preview_everything_is_judged_as_if_there_had_been_none(
            @ForAll("histories") Story story, @ForAll("proposals") List<Told> proposed) {
        List<Version> alone = new ArrayList<>();
        Engine undisturbed = new Engine();
        story.facts().forEach(fact -> alone.addAll(undisturbed.add(fact)));

        List<Version> previewed = new ArrayList<>();
        Engine engine = new Engine();
        int half = story.facts().size() / 2;
        for (int i = 0; i < story.facts().size(); i++) {
            if (i == half) {
                engine.preview(proposed, ALONE);
            }
            previewed.addAll(engine.add(story.facts().get(i)));
        }
        engine.preview(proposed, ALONE);

        assertThat(previewed).hasToString(alone.toString());
        assertThat(engine.current()).hasToString(undisturbed.current().toString());
    }

    @Example
    void what_is_to_hold_in_the_future_only_changes_nothing_of_the_past() {
        Story story = Story.ofCell("VY", 4).adopt("dieu-le-dang").open("2023-01");
        story.meeting("VY", "2023-01-05T08:00", 60);
        Engine engine = judge(story.facts());

        assertThat(engine.preview(proposed("hd-12-2018", LocalDate.of(2031, 1, 1), 0), ALONE))
                .isEmpty();
        assertThat(engine.preview(proposed("hd-12-2018", LocalDate.of(2018, 1, 1), 0), ALONE))
                .isNotEmpty();
    }

    private static List<Told> proposed(String name, LocalDate from, int months) {
        List<Told> facts = new ArrayList<>();
        Instant at = Instant.parse("2035-01-01T00:00:00Z");
        facts.add(new Told(
                1_000_000,
                new UUID(9, name.hashCode()),
                "ledger",
                at,
                at,
                new RulebookAdopted(
                        name,
                        ShippedRulebooks.text(name),
                        "0".repeat(64),
                        from,
                        null,
                        List.of("dieu-le-dang".equals(name) ? "hd-12-2018" : "dieu-le-dang"),
                        Story.DECISION)));
        for (int month = 1; month <= months; month++) {
            facts.add(new Told(
                    1_000_000 + month,
                    new UUID(9, month),
                    "ledger",
                    at,
                    at,
                    PeriodOpened.of(YearMonth.of(2023, month))));
        }
        return facts;
    }

    private static Engine judge(List<Told> facts) {
        Engine engine = new Engine();
        facts.forEach(engine::add);
        return engine;
    }

    private static Map<UUID, Obligation> current(Engine engine) {
        Map<UUID, Obligation> known = new TreeMap<>();
        engine.current().forEach(version -> known.put(version.obligation().id(), version.obligation()));
        return known;
    }
}
