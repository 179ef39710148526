package vn.sogiamsat.query.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

@QuerySideTest
class AuditTrailTest {
    private static @Nullable Story told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    private Story story;

    /** @param withdrawn a vote that {@code withdrawal} withdrew; late: told ten days after it happened */
    private record Story(VanYen units, UUID withdrawn, UUID withdrawal, UUID late) {}

    @BeforeEach
    void tell() {
        if (told == null) {
            VanYen units = VanYen.meeting(ledger, vault, "AT");
            VoteTaken vote = new VoteTaken(units.meeting, "Bỏ phiếu nhầm", 6, 1, 0, 8);
            UUID withdrawn = ledger.tell("2023-10-06T09:35", vote);
            UUID withdrawal = ledger.withdraw(vote.stream(), withdrawn, "Bí thư", "Ghi nhầm số phiếu");
            UUID late = ledger.tell(
                    "handbook", "2023-10-06T09:41", Duration.ofDays(10), new MinutesReadBack(units.meeting, true));
            told = new Story(units, withdrawn, withdrawal, late);
        }
        story = told;
        await().until(() -> tree.byCode(story.units().cell).isPresent());
    }

    @Test
    void events_come_newest_first_and_pages_follow_each_other_without_gap() {
        List<Long> positions = new ArrayList<>();
        String after = "";
        long total;
        do {
            JsonNode page = page("size=10" + (after.isEmpty() ? "" : "&after=" + after));
            total = page.get("total").asLong();
            page.get("items").forEach(item -> positions.add(item.get("position").asLong()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(positions).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat((long) positions.size()).isEqualTo(total);
    }

    @Test
    void type_source_and_meeting_filter_together() {
        String meeting = story.units().meeting.id().value().toString();

        assertThat(types(page("size=200&meeting=" + meeting + "&type=vn.sogiamsat.meeting.bridge-point-joined")))
                .hasSize(3)
                .containsOnly("vn.sogiamsat.meeting.bridge-point-joined");
        assertThat(types(page("size=200&meeting=" + meeting + "&source=video-bridge")))
                .isNotEmpty()
                .allMatch(type -> type.startsWith("vn.sogiamsat.meeting.bridge-point"));
        assertThat(types(page("meeting=" + meeting + "&source=sms-gateway&type=vn.sogiamsat.meeting.closed")))
                .isEmpty();
    }

    @Test
    void days_count_from_midnight_to_midnight_in_vietnam() {
        assertThat(types(page("size=200&occurredFrom=2023-10-13&occurredTo=13/10/2023")))
                .containsExactly("vn.sogiamsat.meeting.roll-out-proposed");
        assertThat(ids(page("size=200&recordedFrom=2023-10-16&recordedTo=2023-10-16")))
                .containsExactly(story.late());
    }

    @Test
    void what_was_recorded_late_can_be_asked_for_alone() {
        assertThat(ids(page("size=200&late=true"))).contains(story.late()).doesNotContain(story.withdrawn());
    }

    @Test
    void withdrawals_stand_beside_what_they_withdraw() {
        assertThat(ids(page("size=200&marked=withdrawn")))
                .containsExactlyInAnyOrder(story.withdrawn(), story.withdrawal());
        assertThat(ids(page("size=200&marked=conflict"))).isEmpty();
    }

    @Test
    void events_are_found_by_the_person_they_mention_whether_by_id_or_by_name() {
        assertThat(types(page("size=200&person=" + story.units().member(8).value())))
                .contains("vn.sogiamsat.person.enrolled", "vn.sogiamsat.meeting.attendance-recorded")
                .doesNotContain("vn.sogiamsat.meeting.opened", "vn.sogiamsat.meeting.closed");
        assertThat(types(page("size=200&person=do+thi+bi+thu")))
                .contains("vn.sogiamsat.meeting.opened", "vn.sogiamsat.person.position-held");
    }

    @Test
    void a_user_of_another_cell_sees_none_of_it() {
        JsonNode page = JsonMapper.shared()
                .readTree(people.signedIn("inspector", story.units().sister)
                        .get("/api/views/events?size=200", "application/json")
                        .body());

        assertThat(ids(page)).doesNotContain(story.withdrawn(), story.withdrawal(), story.late());
        assertThat(people.signedIn("inspector", story.units().sister)
                        .get("/events/" + story.late())
                        .statusCode())
                .isEqualTo(404);
    }

    private static List<UUID> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> UUID.fromString(item.get("id").asString()))
                .toList();
    }

    private static List<String> types(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("type").asString())
                .toList();
    }

    private JsonNode page(String filter) {
        return JsonMapper.shared()
                .readTree(people.signedIn("inspector", story.units().upper)
                        .get("/api/views/events?" + filter, "application/json")
                        .body());
    }
}
