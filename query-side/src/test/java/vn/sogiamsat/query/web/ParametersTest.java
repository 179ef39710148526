package vn.sogiamsat.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

/** What people and programs may put into addresses. */
@QuerySideTest
class ParametersTest {
    private static boolean told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    People people;

    @BeforeEach
    void somethingIsThere() {
        if (!told) {
            VanYen.meeting(ledger, vault, "PT");
            told = true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/meetings, unit, không-phải-uuid",
        "/meetings, month, 2023-13",
        "/meetings, month, 99999-01",
        "/meetings, month, 10/2023",
        "/meetings, kind, secret",
        "/meetings, mode, by-phone",
        "/meetings, status, lost",
        "/meetings, sort, name",
        "/meetings, size, many",
        "/meetings, size, 99999999999",
        "/meetings, after, !!!",
        "/meetings, after, W10",
        "/events, unit, 1",
        "/events, meeting, 1",
        "/events, recordedFrom, 2023-02-30",
        "/events, recordedTo, 30/02/2023",
        "/events, occurredFrom, hôm qua",
        "/events, occurredTo, 99999-01-01",
        "/events, late, perhaps",
        "/events, marked, erased",
        "/events, size, 1.5",
        "/events, after, bnVsbA",
        "/organisation, on, 2023-13-01",
        "/organisation, on, 12345-01-01"
    })
    void a_value_that_is_not_in_its_form_is_named_and_refused(String path, String name, String value) {
        HttpResponse<String> answer = get("/api/views" + path, name, value);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("bad-value");
        assertThat(problem.get("detail").asString()).contains(name).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "/meetings, '[\"hôm qua\",\"một\",\"hai\"]'",
        "/meetings, '[true,null,1.5]'",
        "/meetings, '[1,2,[3]]'",
        "/meetings, '[99999999999999999999,1,\"z\"]'",
        "/events, '[\"x\"]'",
        "/events, '[1e300]'",
        "/events, '[null]'",
        "/events, '[true]'"
    })
    void a_cursor_that_the_ledger_did_not_make_is_refused(String path, String values) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(UTF_8));

        assertThat(get("/api/views" + path, "after", cursor).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 1_000_000_000})
    void any_number_of_rows_may_be_asked_for_and_the_ledger_keeps_to_its_bounds(int size) {
        HttpResponse<String> answer = get("/api/views/events", "size", Integer.toString(size));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("items").size())
                .isBetween(1, 200);
    }

    @Test
    void the_last_day_there_is_can_be_asked_for() {
        assertThat(get("/api/views/events", "recordedTo", "9999-12-31").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/views/events", "occurredFrom", "0001-01-01").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/views/meetings", "month", "9999-12").statusCode()).isEqualTo(200);
        assertThat(get("/api/views/organisation", "on", "9999-12-31").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/views/organisation", "on", "0001-01-01").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "\" OR 1=1", "{\"match_all\":{}}", "\u0000", "a\u0000b", "%", "\uD83D\uDE00", "((", "..."})
    void whatever_is_looked_for_is_taken_as_words(String words) {
        assertThat(get("/api/views/meetings", "q", words).statusCode()).isEqualTo(200);
        assertThat(get("/api/views/events", "person", words).statusCode()).isEqualTo(200);
        assertThat(get("/api/views/events", "type", words).statusCode()).isEqualTo(200);
        assertThat(get("/api/views/events", "source", words).statusCode()).isEqualTo(200);
    }

    @Test
    void very_long_words_find_nothing_and_break_nothing() {
        String words = "chi bộ ".repeat(20) + "x".repeat(1500);

        assertThat(get("/api/views/meetings", "q", words).statusCode()).isEqualTo(200);
        assertThat(get("/api/views/events", "person", words).statusCode()).isEqualTo(200);
    }

    @Test
    void empty_fields_of_a_form_filter_nothing() {
        Browser inspector = people.signedIn("inspector", "*");

        assertThat(inspector
                        .get("/meetings?q=&unit=&month=&kind=&mode=&status=&sort=&size=&after=")
                        .statusCode())
                .isEqualTo(200);
        assertThat(inspector
                        .get("/audit?unit=&type=&source=&person=&recordedFrom=&recordedTo=&late=&marked=&after=")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_reads_on_a_page_which_value_was_wrong() {
        HttpResponse<String> page = people.signedIn("inspector", "*").get("/meetings?month=2023-13");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("2023-13", "month").doesNotContain("Exception");
    }

    @Test
    void an_id_that_is_none_and_an_id_of_nothing_are_told_apart() {
        Browser inspector = people.signedIn("inspector", "*");

        assertThat(inspector.get("/meetings/khong-co").statusCode()).isEqualTo(400);
        assertThat(inspector.get("/meetings/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(inspector.get("/events/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String name, String value) {
        return people.signedIn("inspector", "*")
                .get(path + "?" + name + "=" + URLEncoder.encode(value, UTF_8), "application/json");
    }
}
