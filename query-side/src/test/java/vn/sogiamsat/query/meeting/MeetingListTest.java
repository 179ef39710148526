package vn.sogiamsat.query.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

@QuerySideTest
class MeetingListTest {
    private static @Nullable VanYen told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    private VanYen story;

    @BeforeEach
    void tell() {
        if (told == null) {
            told = VanYen.meeting(ledger, vault, "ML");
            told.called(told.cell, LocalDate.of(2023, 9, 5), MeetingKind.REGULAR, null);
            told.called(told.sister, LocalDate.of(2023, 10, 4), MeetingKind.THEMATIC, "Học tập Nghị quyết Trung ương");
            told.called(told.sister, LocalDate.of(2023, 11, 3), MeetingKind.REGULAR, null);
            told.called(told.sister, LocalDate.of(2023, 12, 5), MeetingKind.EXTRAORDINARY, null);
        }
        story = told;
        await().until(() -> tree.byCode(story.sister).isPresent());
    }

    @Test
    void the_newest_meeting_comes_first() {
        assertThat(dates("")).containsExactly("2023-12-05", "2023-11-03", "2023-10-06", "2023-10-04", "2023-09-05");
        assertThat(dates("&sort=date"))
                .containsExactly("2023-09-05", "2023-10-04", "2023-10-06", "2023-11-03", "2023-12-05");
    }

    @Test
    void a_unit_filters_with_everything_below_it() {
        assertThat(dates("&unit=" + VanYen.id(story.cell))).containsExactly("2023-10-06", "2023-09-05");
        assertThat(dates("&unit=" + VanYen.id(story.party))).hasSize(5);
    }

    @Test
    void a_month_is_from_its_first_to_its_last_day() {
        assertThat(dates("&month=2023-10")).containsExactly("2023-10-06", "2023-10-04");
        assertThat(dates("&month=2024-10")).isEmpty();
    }

    @Test
    void kind_mode_and_status_filter_together() {
        assertThat(dates("&kind=regular")).containsExactly("2023-11-03", "2023-10-06", "2023-09-05");
        assertThat(dates("&kind=regular&mode=superior-remote")).containsExactly("2023-10-06");
        assertThat(dates("&status=closed")).containsExactly("2023-10-06");
        assertThat(dates("&status=scheduled&kind=regular")).containsExactly("2023-11-03", "2023-09-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nghị quyết trung ương", "nghi quyet trung uong", "NGHI QUYET", "trun"})
    void a_topic_is_found_with_and_without_diacritics(String words) {
        assertThat(dates("&q=" + URLEncoder.encode(words, UTF_8))).contains("2023-10-04");
    }

    @Test
    void a_meeting_is_found_by_the_name_of_its_cell() {
        assertThat(dates("&q=" + URLEncoder.encode("lục yên", UTF_8)))
                .containsExactly("2023-12-05", "2023-11-03", "2023-10-04");
        assertThat(dates("&q=luc")).hasSize(3);
        assertThat(dates("&q=" + URLEncoder.encode("lúc", UTF_8)))
                .as("typed with another diacritic")
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = page("&size=2" + (after.isEmpty() ? "" : "&after=" + after));
            assertThat(page.get("total").asInt()).isEqualTo(5);
            seen.addAll(dates(page));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(seen).containsExactly("2023-12-05", "2023-11-03", "2023-10-06", "2023-10-04", "2023-09-05");
    }

    @Test
    void a_user_of_one_cell_sees_that_cell_alone_and_no_unit_above_it() {
        JsonNode page = JsonMapper.shared()
                .readTree(people.signedIn("leader", story.cell)
                        .get("/api/views/meetings", "application/json")
                        .body());

        assertThat(dates(page)).containsExactly("2023-10-06", "2023-09-05");
        assertThat(page.get("items").get(0).get("path").size()).isEqualTo(1);
    }

    @Test
    void nothing_found_is_said_in_words() {
        String page = people.signedIn("inspector", story.upper)
                .get("/meetings?month=1999-01")
                .body();

        assertThat(page).contains("Không có buổi sinh hoạt nào");
    }

    private List<String> dates(String filter) {
        return dates(page(filter));
    }

    private static List<String> dates(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("date").asString())
                .toList();
    }

    private JsonNode page(String filter) {
        return JsonMapper.shared()
                .readTree(people.signedIn("inspector", story.upper)
                        .get("/api/views/meetings?" + filter.replaceFirst("^&", ""), "application/json")
                        .body());
    }
}
