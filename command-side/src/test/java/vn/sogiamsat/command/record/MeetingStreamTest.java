package vn.sogiamsat.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.record.GivenStream.conflict;
import static vn.sogiamsat.command.record.GivenStream.meeting;
import static vn.sogiamsat.command.testing.Facts.attendance;
import static vn.sogiamsat.command.testing.Facts.cancelled;
import static vn.sogiamsat.command.testing.Facts.fact;
import static vn.sogiamsat.command.testing.Facts.opened;
import static vn.sogiamsat.command.testing.Facts.withdrawal;
import static vn.sogiamsat.core.event.ConflictKind.CANCELLED_YET_HELD;
import static vn.sogiamsat.core.event.ConflictKind.PRESENT_AND_ABSENT;
import static vn.sogiamsat.core.event.ConflictKind.WITHDRAWAL_OF_OTHER_TYPE;
import static vn.sogiamsat.core.event.Presence.ABSENT_EXCUSED;
import static vn.sogiamsat.core.event.Presence.ABSENT_UNEXCUSED;
import static vn.sogiamsat.core.event.Presence.ON_SITE;
import static vn.sogiamsat.core.event.Presence.REMOTE;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.Facts;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingAliasAdded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.Presence;

class MeetingStreamTest {
    private static final StreamId STREAM = Facts.meeting("A").id().stream();

    @Test
    void the_first_fact_of_a_meeting_may_be_any() {
        meeting().when(there("p", "DV-01", ON_SITE)).expectNoConflict();
        meeting().when(withdrawn("w", "never-told", MeetingOpened.class)).expectNoConflict();
    }

    @Test
    void a_cancelled_meeting_that_is_opened_is_a_conflict() {
        meeting(fact("c", cancelled("A")))
                .when(fact("o", opened("A")))
                .expectConflicts(conflict(CANCELLED_YET_HELD, "c", "o"));
    }

    @Test
    void an_opened_meeting_that_is_cancelled_is_a_conflict() {
        meeting(fact("o", opened("A")))
                .when(fact("c", cancelled("A")))
                .expectConflicts(conflict(CANCELLED_YET_HELD, "o", "c"));
    }

    @Test
    void a_meeting_opened_twice_is_no_conflict() {
        meeting(fact("o1", opened("A"))).when(fact("o2", opened("A"))).expectNoConflict();
    }

    @Test
    void a_person_there_and_absent_is_a_conflict_however_they_were_there() {
        meeting(there("p1", "DV-01", REMOTE), there("p2", "DV-01", ON_SITE))
                .when(there("p3", "DV-01", ABSENT_UNEXCUSED))
                .expectConflicts(conflict(PRESENT_AND_ABSENT, "p1", "p3"), conflict(PRESENT_AND_ABSENT, "p2", "p3"));
    }

    @Test
    void two_absences_or_two_persons_are_no_conflict() {
        meeting(there("p1", "DV-01", ABSENT_EXCUSED))
                .when(there("p2", "DV-01", ABSENT_UNEXCUSED), there("p3", "DV-02", ON_SITE))
                .expectNoConflict();
    }

    @Test
    void facts_of_one_commit_are_held_against_each_other() {
        meeting()
                .when(fact("o", opened("A")), there("p", "DV-01", ON_SITE), fact("c", cancelled("A")))
                .expectConflicts(conflict(CANCELLED_YET_HELD, "o", "c"));
    }

    @Test
    void what_was_withdrawn_contradicts_nothing() {
        meeting(fact("c", cancelled("A")), withdrawn("w", "c", MeetingCancelled.class))
                .when(fact("o", opened("A")))
                .expectNoConflict();
    }

    @Test
    void what_is_withdrawn_in_the_same_commit_contradicts_nothing() {
        meeting()
                .when(fact("c", cancelled("A")), fact("o", opened("A")), withdrawn("w", "c", MeetingCancelled.class))
                .expectNoConflict();
    }

    @Test
    void a_withdrawal_that_came_before_its_fact_holds() {
        meeting(withdrawn("w", "c", MeetingCancelled.class), fact("o", opened("A")))
                .when(fact("c", cancelled("A")))
                .expectNoConflict();
    }

    @Test
    void a_conflict_shows_when_its_fact_stands_again() {
        meeting(fact("c", cancelled("A")), withdrawn("w", "c", MeetingCancelled.class), fact("o", opened("A")))
                .when(withdrawn("ww", "w", FactWithdrawn.class))
                .expectConflicts(conflict(CANCELLED_YET_HELD, "c", "o"));
    }

    @Test
    void a_conflict_is_recorded_once_however_often_its_facts_are_withdrawn_and_stand_again() {
        Fact recorded = fact(
                "x",
                new ConflictRecorded(
                        STREAM,
                        CANCELLED_YET_HELD,
                        conflict(CANCELLED_YET_HELD, "c", "o").first(),
                        conflict(CANCELLED_YET_HELD, "c", "o").second(),
                        null,
                        null));
        meeting(
                        fact("c", cancelled("A")),
                        fact("o", opened("A")),
                        recorded,
                        withdrawn("w", "c", MeetingCancelled.class))
                .when(withdrawn("ww", "w", FactWithdrawn.class))
                .expectNoConflict();
    }

    @Test
    void a_withdrawal_that_names_another_type_withdraws_nothing_and_is_a_conflict() {
        meeting(fact("c", cancelled("A")), withdrawn("w", "c", MeetingOpened.class))
                .when(fact("o", opened("A")))
                .expectConflicts(conflict(CANCELLED_YET_HELD, "c", "o"));
        meeting(fact("c", cancelled("A")))
                .when(withdrawn("w", "c", MeetingOpened.class))
                .expectConflicts(conflict(WITHDRAWAL_OF_OTHER_TYPE, "c", "w"));
        meeting(withdrawn("w", "c", MeetingOpened.class))
                .when(fact("c", cancelled("A")))
                .expectConflicts(conflict(WITHDRAWAL_OF_OTHER_TYPE, "c", "w"));
    }

    @Test
    void a_withdrawal_of_itself_is_one_conflict_or_none() {
        meeting()
                .when(withdrawn("w", "w", MeetingOpened.class))
                .expectConflicts(conflict(WITHDRAWAL_OF_OTHER_TYPE, "w", "w"));
        meeting().when(withdrawn("w", "w", FactWithdrawn.class)).expectNoConflict();
    }

    @Test
    void who_repeats_a_contradiction_does_not_fill_the_ledger() {
        Fact[] present = IntStream.range(0, 500)
                .mapToObj(i -> there("p" + i, "DV-01", ON_SITE))
                .toArray(Fact[]::new);
        assertThat(meeting(present).when(there("a", "DV-01", ABSENT_EXCUSED)).contradictions())
                .hasSizeBetween(1, 10);
    }

    @Test
    void its_other_subjects_are_those_of_standing_aliases() {
        Fact alias = fact("a", new MeetingAliasAdded(Facts.meeting("A"), "meeting/B/2023-10-05/1"));
        meeting(alias)
                .when(fact("o", opened("A")))
                .result()
                .expectState(state -> assertThat(state.aliases()).containsExactly("meeting/B/2023-10-05/1"));
        meeting(alias)
                .when(withdrawn("w", "a", MeetingAliasAdded.class))
                .result()
                .expectState(state -> assertThat(state.aliases()).isEmpty());
    }

    private static Fact there(String id, String memberCode, Presence presence) {
        return fact(id, attendance("A", memberCode, presence));
    }

    private static Fact withdrawn(String id, String withdrawnId, Class<? extends Event> type) {
        return fact(id, withdrawal(STREAM, withdrawnId, type));
    }
}
