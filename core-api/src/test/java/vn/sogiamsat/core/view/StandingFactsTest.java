package vn.sogiamsat.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.view.StandingFacts.Told;

class StandingFactsTest {
    private static final String OPENED = "vn.sogiamsat.meeting.opened";
    private static final String WITHDRAWN = "vn.sogiamsat.fact.withdrawn";
    private static final Instant TIME = Instant.parse("2023-10-05T01:00:00Z");

    @Test
    void a_withdrawn_fact_does_not_stand_and_tells_by_what() {
        StandingFacts facts = StandingFacts.of(List.of(fact(1), withdrawal(2, 1, OPENED)));
        assertThat(facts.stands(id(1))).isFalse();
        assertThat(facts.stands(id(2))).isTrue();
        assertThat(facts.withdrawnBy(id(1))).containsExactly(id(2));
    }

    @Test
    void a_withdrawn_withdrawal_lets_its_fact_stand_again() {
        StandingFacts facts = StandingFacts.of(List.of(fact(1), withdrawal(2, 1, OPENED), withdrawal(3, 2, WITHDRAWN)));
        assertThat(facts.stands(id(1))).isTrue();
        assertThat(facts.withdrawnBy(id(1))).isEmpty();
        assertThat(facts.withdrawnBy(id(2))).containsExactly(id(3));
    }

    @Test
    void a_withdrawal_waits_for_its_fact() {
        assertThat(StandingFacts.of(List.of(withdrawal(2, 1, OPENED))).stands(id(2)))
                .isTrue();
        assertThat(StandingFacts.of(List.of(withdrawal(2, 1, OPENED), fact(1))).stands(id(1)))
                .isFalse();
    }

    @Test
    void a_withdrawal_that_gives_another_type_withdraws_nothing() {
        StandingFacts facts = StandingFacts.of(List.of(fact(1), withdrawal(2, 1, "vn.sogiamsat.meeting.closed")));
        assertThat(facts.stands(id(1))).isTrue();
    }

    @Test
    void of_withdrawals_that_name_each_other_the_latest_stands() {
        StandingFacts facts =
                StandingFacts.of(List.of(fact(1), withdrawal(2, 3, WITHDRAWN), withdrawal(3, 2, WITHDRAWN)));
        assertThat(facts.stands(id(3))).isTrue();
        assertThat(facts.stands(id(2))).isFalse();
        assertThat(StandingFacts.of(List.of(withdrawal(4, 4, WITHDRAWN))).stands(id(4)))
                .isTrue();
    }

    @Test
    void a_withdrawal_from_outside_breaks_the_ring() {
        StandingFacts facts = StandingFacts.of(
                List.of(withdrawal(2, 3, WITHDRAWN), withdrawal(3, 2, WITHDRAWN), withdrawal(4, 3, WITHDRAWN)));
        assertThat(facts.stands(id(3))).isFalse();
        assertThat(facts.stands(id(2))).isTrue();
    }

    @Property
    void order_and_repetition_of_arrival_decide_nothing(@ForAll("streams") List<Told> facts, @ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);
        StandingFacts one = StandingFacts.of(facts);
        StandingFacts other = StandingFacts.of(shuffled);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(other.stands(fact.eventId())).isEqualTo(one.stands(fact.eventId()));
            assertThat(other.withdrawnBy(fact.eventId())).isEqualTo(one.withdrawnBy(fact.eventId()));
        });
    }

    @Property
    void a_fact_stands_exactly_when_no_standing_withdrawal_is_given_for_it(@ForAll("streams") List<Told> facts) {
        StandingFacts standing = StandingFacts.of(facts);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(standing.stands(fact.eventId()))
                    .isEqualTo(standing.withdrawnBy(fact.eventId()).isEmpty());
            assertThat(standing.withdrawnBy(fact.eventId())).allMatch(standing::stands);
        });
    }

    @Property
    void without_rings_the_definition_holds_to_the_letter(@ForAll("streams") List<Told> facts) {
        List<Told> ringless = facts.stream()
                .filter(fact -> fact.withdraws() == null || fact.withdraws().compareTo(fact.eventId()) < 0)
                .toList();
        StandingFacts standing = StandingFacts.of(ringless);
        Map<UUID, Boolean> byDefinition = new HashMap<>();
        ringless.stream()
                .sorted(Collections.reverseOrder(StandingFacts.byTime(Told::recordedAt, Told::eventId)))
                .forEach(fact -> byDefinition.put(
                        fact.eventId(),
                        ringless.stream()
                                .noneMatch(other -> fact.eventId().equals(other.withdraws())
                                        && fact.type().equals(other.withdrawsType())
                                        && byDefinition.getOrDefault(other.eventId(), false))));
        assertThat(byDefinition)
                .allSatisfy((id, stands) -> assertThat(standing.stands(id)).isEqualTo(stands));
    }

    /** Streams of facts and withdrawals that name any of the first twelve events, rightly or wrongly. */
    @Provide
    Arbitrary<List<Told>> streams() {
        Arbitrary<Integer> target = Arbitraries.integers().between(1, 12);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        target,
                        Arbitraries.of(OPENED, WITHDRAWN, WITHDRAWN, WITHDRAWN))
                .as((kind, named, type) -> new Object[] {kind, named, type})
                .list()
                .ofMaxSize(12)
                .map(seeds -> {
                    List<Told> facts = new ArrayList<>();
                    for (int i = 0; i < seeds.size(); i++) {
                        Object[] seed = seeds.get(i);
                        facts.add(
                                (int) seed[0] == 0 ? fact(i + 1) : withdrawal(i + 1, (int) seed[1], (String) seed[2]));
                    }
                    return facts;
                });
    }

    private static Told fact(int number) {
        return told(number, OPENED, null, null);
    }

    private static Told withdrawal(int number, int withdraws, String type) {
        return told(number, WITHDRAWN, id(withdraws), type);
    }

    private static Told told(int number, String type, @Nullable UUID withdraws, @Nullable String withdrawsType) {
        return new Told(id(number), type, TIME.plusSeconds(number / 3), withdraws, withdrawsType);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
