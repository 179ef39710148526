package vn.sogiamsat.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.record.GivenStream.person;
import static vn.sogiamsat.command.testing.Facts.fact;
import static vn.sogiamsat.command.testing.Facts.withdrawal;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.PersonAliasAdded;
import vn.sogiamsat.core.event.PersonKeyDestroyed;

class PersonStreamTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final PersonId PERSON = PersonId.ofCode("DV-01");
    private static final Fact ALIAS = fact("a", new PersonAliasAdded(PERSON, "sealed", DAY, null));

    @Test
    void a_person_may_leave_before_anybody_tells_of_their_enrolment() {
        person().when(fact("l", new MemberLeft(PERSON, UnitId.ofCode("A"), null, DAY, null, null)))
                .expectNoConflict();
    }

    @Test
    void their_other_codes_are_those_of_standing_aliases() {
        person(ALIAS)
                .when(fact("b", new PersonAliasAdded(PERSON, "sealed too", DAY, null)))
                .result()
                .expectState(state -> assertThat(state.sealedAliases()).containsExactly("sealed", "sealed too"));
        person(ALIAS)
                .when(fact("w", withdrawal(PERSON.stream(), "a", PersonAliasAdded.class)))
                .result()
                .expectState(state -> assertThat(state.sealedAliases()).isEmpty());
    }

    @Test
    void a_person_whose_key_is_destroyed_has_no_other_codes_any_more() {
        Fact destroyed = fact(
                "d",
                new PersonKeyDestroyed(PERSON, "đơn của đảng viên", new DecidingDocument("12-QĐ/TU", "Tỉnh ủy", DAY)));
        person(ALIAS)
                .when(destroyed)
                .result()
                .expectState(state -> assertThat(state.sealedAliases()).isEmpty());
        person(destroyed)
                .when(ALIAS)
                .result()
                .expectState(state -> assertThat(state.sealedAliases()).isEmpty());
    }
}
