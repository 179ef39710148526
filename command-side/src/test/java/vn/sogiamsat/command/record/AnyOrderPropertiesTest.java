package vn.sogiamsat.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sogiamsat.command.testing.Facts;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.StandingFacts;

/** Facts come in any order and in any commits: none is refused, and what contradicts is on record in the end. */
class AnyOrderPropertiesTest {
    /** So few that none contradicts more facts than are recorded of one. */
    private static final int MOST = 8;

    private static final StreamId STREAM = Facts.meeting("A").id().stream();

    /**
     * A conflict, whichever of the two facts came first; a withdrawal and what it names are not the same two ways
     * round.
     */
    record Pair(ConflictKind kind, List<UUID> facts) {
        static Pair of(ConflictKind kind, UUID one, UUID other) {
            return new Pair(
                    kind,
                    kind == ConflictKind.WITHDRAWAL_OF_OTHER_TYPE || one.compareTo(other) < 0
                            ? List.of(one, other)
                            : List.of(other, one));
        }
    }

    @Property
    void the_conflicts_of_standing_facts_are_the_same_set_in_any_order_and_any_commits(
            @ForAll("tellings") List<Fact> facts, @ForAll Random random) {
        assertThat(recorded(shuffled(facts, random), random)).isEqualTo(contradictory(facts));
    }

    @Property
    void whatever_is_withdrawn_no_two_standing_facts_contradict_unrecorded(
            @ForAll("tellingsAndWithdrawals") List<Fact> facts, @ForAll Random random) {
        Set<Pair> recorded = recorded(shuffled(facts, random), random);
        StandingFacts standing =
                StandingFacts.of(facts.stream().map(StandingFacts.Told::of).toList());
        assertThat(recorded)
                .containsAll(contradictory(
                        facts.stream().filter(fact -> standing.stands(id(fact))).toList()));
        Set<Pair> otherType = otherType(facts);
        assertThat(recorded.stream()
                        .filter(pair -> pair.kind() == ConflictKind.WITHDRAWAL_OF_OTHER_TYPE)
                        .collect(Collectors.toSet()))
                .isEqualTo(otherType);
        assertThat(union(contradictory(facts), otherType)).containsAll(recorded);
    }

    @Provide
    Arbitrary<List<Fact>> tellings() {
        return told(telling());
    }

    @Provide
    Arbitrary<List<Fact>> tellingsAndWithdrawals() {
        return told(Arbitraries.oneOf(telling(), withdrawal()));
    }

    private static Arbitrary<List<Fact>> told(Arbitrary<Event> bodies) {
        return bodies.list()
                .ofMaxSize(MOST)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> Facts.fact("f" + i, list.get(i)))
                        .toList());
    }

    private static Arbitrary<Event> telling() {
        Arbitrary<Event> meeting = Arbitraries.of(Facts.opened("A"), Facts.cancelled("A"));
        Arbitrary<Event> attendance = Combinators.combine(
                        Arbitraries.of("DV-01", "DV-02"), Arbitraries.of(Presence.class))
                .as((person, presence) -> Facts.attendance("A", person, presence));
        return Arbitraries.oneOf(meeting, attendance);
    }

    /** Of any of the facts, itself too, before or after it, of the right or a wrong type. */
    private static Arbitrary<Event> withdrawal() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST - 1),
                        Arbitraries.of(
                                MeetingOpened.class,
                                MeetingCancelled.class,
                                AttendanceRecorded.class,
                                FactWithdrawn.class))
                .as((named, type) -> Facts.withdrawal(STREAM, "f" + named, type));
    }

    /** What the stream records, given these facts in this order, in commits cut at random. */
    private static Set<Pair> recorded(List<Fact> order, Random random) {
        MeetingStream stream = new MeetingStream();
        Set<Pair> found = new HashSet<>();
        List<Fact> commit = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            commit.add(order.get(i));
            if (i == order.size() - 1 || random.nextBoolean()) {
                commit.forEach(stream::on);
                for (Contradiction contradiction : stream.contradictionsAfter(commit)) {
                    Draft draft = contradiction.draft(STREAM, Facts.RECORDED);
                    stream.on(Facts.fact(draft.sourceId(), draft.body()));
                    Pair pair = Pair.of(contradiction.kind(), contradiction.first(), contradiction.second());
                    assertThat(found.add(pair)).as("recorded once: " + pair).isTrue();
                }
                commit.clear();
            }
        }
        return found;
    }

    private static Set<Pair> contradictory(List<Fact> facts) {
        Set<Pair> pairs = new HashSet<>();
        for (Fact one : facts) {
            for (Fact other : facts) {
                if (one.body() instanceof MeetingOpened && other.body() instanceof MeetingCancelled) {
                    pairs.add(Pair.of(ConflictKind.CANCELLED_YET_HELD, id(one), id(other)));
                }
                if (one.body() instanceof AttendanceRecorded here
                        && other.body() instanceof AttendanceRecorded away
                        && here.person().equals(away.person())
                        && Set.of(Presence.ON_SITE, Presence.REMOTE).contains(here.presence())
                        && Set.of(Presence.ABSENT_EXCUSED, Presence.ABSENT_UNEXCUSED)
                                .contains(away.presence())) {
                    pairs.add(Pair.of(ConflictKind.PRESENT_AND_ABSENT, id(one), id(other)));
                }
            }
        }
        return pairs;
    }

    private static Set<Pair> otherType(List<Fact> facts) {
        Set<Pair> pairs = new HashSet<>();
        for (Fact target : facts) {
            for (Fact withdrawal : facts) {
                if (withdrawal.body() instanceof FactWithdrawn withdrawn
                        && withdrawn.eventId().equals(id(target))
                        && !withdrawn.type().equals(EventTypes.of(target.body()).name())) {
                    pairs.add(Pair.of(ConflictKind.WITHDRAWAL_OF_OTHER_TYPE, id(target), id(withdrawal)));
                }
            }
        }
        return pairs;
    }

    private static List<Fact> shuffled(List<Fact> facts, Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static UUID id(Fact fact) {
        return fact.header().eventId();
    }
}
