package vn.sogiamsat.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

class EnginePropertyTest {
    @Provide
    Arbitrary<Story> histories() {
        return Histories.any();
    }

    @Property(tries = 200)
    void the_order_in_which_facts_arrive_does_not_matter_to_what_is_known_in_the_end(
            @ForAll("histories") Story story, @ForAll long seed) {
        List<Told> shuffled = new ArrayList<>(story.facts());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(current(judge(renumbered(shuffled)))).isEqualTo(current(judge(story.facts())));
    }

    @Property(tries = 100)
    void a_fact_that_comes_again_changes_nothing(@ForAll("histories") Story story) {
        Engine engine = new Engine();
        story.facts().forEach(engine::add);

        story.facts().forEach(fact -> assertThat(engine.add(fact)).isEmpty());
    }

    @Property(tries = 100)
    void a_replay_gives_the_same_versions(@ForAll("histories") Story story) {
        assertThat(versions(story.facts())).isEqualTo(versions(story.facts()));
    }

    @Property(tries = 100)
    void the_versions_of_an_obligation_follow_each_other_without_overlap_and_at_most_the_last_is_current(
            @ForAll("histories") Story story) {
        Map<UUID, List<Version>> known = written(versions(story.facts())).stream()
                .collect(Collectors.groupingBy(version -> version.obligation().id()));

        known.values().forEach(chain -> {
            List<Version> sorted = chain.stream()
                    .sorted(Comparator.comparing(Version::position))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(sorted.get(i - 1).isCurrent()).isFalse();
                assertThat(sorted.get(i).knownFrom())
                        .isAfterOrEqualTo(sorted.get(i - 1).knownTo());
            }
        });
    }

    @Property(tries = 100)
    void what_is_written_and_current_is_what_the_engine_knows(@ForAll("histories") Story story) {
        List<Obligation> current = written(versions(story.facts())).stream()
                .filter(Version::isCurrent)
                .map(Version::obligation)
                .sorted(Comparator.comparing(Obligation::id))
                .toList();

        assertThat(current).isEqualTo(current(judge(story.facts())));
    }

    /** What an index holds when each version is written under its obligation and position, later ones over earlier. */
    private static List<Version> written(List<Version> versions) {
        Map<String, Version> documents = new LinkedHashMap<>();
        versions.forEach(version -> documents.put(version.obligation().id() + "-" + version.position(), version));
        return List.copyOf(documents.values());
    }

    private static List<Version> versions(List<Told> facts) {
        Engine engine = new Engine();
        List<Version> versions = new ArrayList<>();
        facts.forEach(fact -> versions.addAll(engine.add(fact)));
        return versions;
    }

    private static Engine judge(List<Told> facts) {
        Engine engine = new Engine();
        facts.forEach(engine::add);
        return engine;
    }

    private static List<Obligation> current(Engine engine) {
        return engine.current().stream().map(Version::obligation).toList();
    }

    private static List<Told> renumbered(List<Told> facts) {
        List<Told> renumbered = new ArrayList<>();
        for (Told fact : facts) {
            renumbered.add(new Told(
                    renumbered.size(),
                    fact.eventId(),
                    fact.source(),
                    fact.occurredAt(),
                    fact.recordedAt(),
                    fact.body()));
        }
        return renumbered;
    }
}
