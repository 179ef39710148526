package vn.sogiamsat.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.query.testing.Someone.someone;
import static vn.sogiamsat.query.testing.Units.ALWAYS;
import static vn.sogiamsat.query.testing.Units.id;
import static vn.sogiamsat.query.testing.Units.unit;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.IndexedOrganisation;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;

@QuerySideTest
class TreePageTest {
    private static final LocalDate REFORM = LocalDate.of(2023, 7, 1);

    @Autowired
    IndexedOrganisation organisation;

    @Autowired
    People people;

    @Autowired
    UnitTree tree;

    @BeforeEach
    void tell() {
        organisation.units(
                unit("TP-TU").level(UnitLevel.PROVINCE).atTop().named("Đảng bộ tỉnh Yên Bái", ALWAYS, null),
                unit("TP-DB").level(UnitLevel.GRASSROOTS).under("TP-TU").named("Đảng bộ VNPT", ALWAYS, null),
                unit("TP-VY")
                        .under("TP-DB")
                        .named("Chi bộ Văn Yên", ALWAYS, REFORM)
                        .named("Chi bộ <b>Mậu A</b>", REFORM, null),
                unit("TP-LY")
                        .under("TP-DB")
                        .named("Chi bộ Lục Yên", ALWAYS, null)
                        .dissolved(REFORM),
                unit("TP-XX").named("Chi bộ lạc", ALWAYS, null),
                unit("TP-FOREIGN").under("TP-TU").named("Chi bộ bạn", ALWAYS, null));
        organisation.person(
                someone("TP-1").memberOf("TP-VY", ALWAYS, null).holds(Position.SECRETARY, "TP-VY", ALWAYS, REFORM),
                "Nguyễn Văn Trước");
        organisation.person(
                someone("TP-2")
                        .memberOf("TP-LY", ALWAYS, REFORM)
                        .memberOf("TP-VY", REFORM, null)
                        .holds(Position.SECRETARY, "TP-VY", REFORM, null),
                "Trần Thị Sau");
        await().until(() -> tree.byCode("TP-FOREIGN").isPresent());
    }

    @Test
    void the_tree_is_shown_as_it_stood_on_the_day_whichever_way_the_day_is_written() {
        Browser browser = people.signedIn("inspector", "TP-TU");

        String before = browser.get("/organisation?on=30/06/2023").body();
        assertThat(before)
                .contains("Chi bộ Văn Yên", "Chi bộ Lục Yên", "Nguyễn Văn Trước")
                .doesNotContain("Trần Thị Sau");
        String after = browser.get("/organisation?on=2023-07-01").body();
        assertThat(after)
                .contains("Chi bộ &lt;b&gt;Mậu A&lt;/b&gt;", "Trần Thị Sau")
                .doesNotContain("Lục Yên", "Nguyễn Văn Trước");
    }

    @Test
    void a_day_that_is_none_is_answered_with_what_is_wrong() {
        HttpResponse<String> answer = people.signedIn("inspector", "*").get("/organisation?on=31/02/2023");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("31/02/2023").doesNotContain("Exception");
        assertThat(people.signedIn("inspector", "*").get("/organisation?on=").statusCode())
                .isEqualTo(200);
    }

    @Test
    void members_are_counted_on_the_day_and_with_everything_below() {
        JsonNode before = units(people.signedIn("inspector", "*"), "2023-06-30");
        JsonNode after = units(people.signedIn("inspector", "*"), "2023-07-01");

        assertThat(named(before, "TP-VY").get("members").asInt()).isEqualTo(1);
        assertThat(named(before, "TP-DB").get("members").asInt()).isEqualTo(2);
        assertThat(named(after, "TP-VY").get("members").asInt()).isEqualTo(2);
        assertThat(named(after, "TP-DB").get("members").asInt()).isEqualTo(2);
        assertThat(named(after, "TP-VY").at("/officers/0/name").asString()).isEqualTo("Trần Thị Sau");
    }

    @Test
    void a_unit_without_a_known_parent_is_shown_and_says_why() {
        String page = people.signedIn("inspector", "*").get("/organisation").body();

        assertThat(page.substring(page.indexOf("Chưa rõ cấp trên")))
                .contains("Chi bộ lạc", "chưa có sự kiện nào cho biết trực thuộc tổ chức nào");
    }

    @Test
    void a_user_sees_their_own_subtree_and_nothing_above_or_beside_it() {
        Browser leader = people.signedIn("leader", "TP-DB");

        assertThat(leader.get("/organisation").body())
                .contains("Đảng bộ VNPT", "Mậu A")
                .doesNotContain("Đảng bộ tỉnh Yên Bái", "Chi bộ bạn", "Chi bộ lạc", "Chưa rõ cấp trên");
        assertThat(units(leader, "2023-07-01")
                        .valueStream()
                        .map(unit -> unit.get("code").asString()))
                .containsExactlyInAnyOrder("TP-DB", "TP-VY");
        assertThat(leader.get("/organisation?q=chi+bo").body()).doesNotContain("Chi bộ bạn");
        assertThat(leader.get("/organisation?under=" + id("TP-FOREIGN")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void units_are_found_with_and_without_diacritics_also_by_a_former_name() {
        Browser browser = people.signedIn("inspector", "*");

        assertThat(List.of("m%E1%BA%ADu+a", "mau+a", "tp-vy", "V%C4%82N+Y%C3%8AN", "van+yen"))
                .allSatisfy(words -> assertThat(
                                browser.get("/organisation?q=" + words).body())
                        .contains("/units/" + id("TP-VY")));
        assertThat(browser.get("/organisation?q=van+yen").body()).contains("Khớp với: Chi bộ Văn Yên");
        assertThat(browser.get("/organisation?q=luc+yen").body()).contains("đã kết thúc trước ngày này");
        assertThat(browser.get("/organisation?q=khong+co+dau").body()).contains("Không tìm thấy");
    }

    private static JsonNode units(Browser browser, String on) {
        return JsonMapper.shared()
                .readTree(browser.get("/api/views/organisation?on=" + on, "application/json")
                        .body())
                .get("units");
    }

    private static JsonNode named(JsonNode units, String code) {
        return units.valueStream()
                .filter(unit -> unit.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
