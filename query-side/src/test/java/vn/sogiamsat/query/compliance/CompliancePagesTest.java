package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.query.testing.AskedElasticsearch;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;

/** The dashboard and a cell's meetings against the rules. */
@QuerySideTest
class CompliancePagesTest {
    private static final String OCTOBER = "&from=2023-01&to=2023-12&on=2023-10-31";

    @Autowired
    StoryPages pages;

    @Autowired
    People people;

    @Autowired
    IndexedObligations index;

    @Autowired
    AskedElasticsearch asked;

    private Story story;

    @BeforeEach
    void tell() {
        story = pages.judged("CP");
    }

    @Test
    void the_rate_is_spelled_out_with_its_fraction() {
        assertThat(page(story.units().party, "?unit=" + story.party() + OCTOBER))
                .contains("Đúng hạn 3 trên 6 nghĩa vụ đã đến hạn, 50 %")
                .contains("status=overdue\">2 trên 11</a>")
                .contains("status=met-late\">1 trên 11</a>")
                .contains("status=not-evaluated\">1 trên 11</a>")
                .contains("status=waived\">1 trên 11</a>")
                .contains("status=due-soon\">1 trên 11</a>")
                .contains("status=open\">1 trên 11</a>");
    }

    @Test
    void the_top_unit_of_the_user_is_shown_by_default() {
        assertThat(page(story.units().party, "?" + OCTOBER.substring(1)))
                .contains("Tuân thủ: ", "3 trên 6 nghĩa vụ", "/compliance?unit=" + story.sister());
    }

    @Test
    void months_rules_and_units_have_rows_of_their_own() {
        String page = page(story.units().party, "?unit=" + story.party() + OCTOBER);
        assertThat(page)
                .contains(">09/2023</a>", ">10/2023</a>", "1/1, 100 %")
                .contains("Thời lượng sinh hoạt", "hd-12-2018/R05")
                .contains("Chi bộ VNPT Lục Yên");
        assertThat(page.indexOf("Thông báo cho mọi người phải dự"))
                .as("two shortfalls come before one")
                .isLessThan(page.indexOf("Điểm danh"));
    }

    @Test
    void what_is_not_sourced_bears_its_mark() {
        assertThat(page(story.units().party, "?unit=" + story.party() + OCTOBER))
                .contains("Theo văn bản tương tự, cần xác nhận")
                .as("a sourced rule with an assumed threshold")
                .contains("Giả định, cần xác nhận");
    }

    @Test
    void a_day_before_tells_what_it_came_to_then() {
        assertThat(page(story.units().cell, "?unit=" + story.cell() + "&from=2023-01&to=2023-12&on=2023-10-04"))
                .contains("Chưa có nghĩa vụ nào đến hạn, nên chưa có tỷ lệ.");
    }

    @Test
    void a_user_of_one_cell_counts_that_cell_alone() {
        assertThat(page(story.units().cell, "?" + OCTOBER.substring(1)))
                .contains("Đúng hạn 2 trên 4 nghĩa vụ đã đến hạn, 50 %")
                .doesNotContain("Lục Yên");
    }

    @Test
    void a_foreign_unit_is_not_found() {
        assertThat(get(story.units().cell, "/compliance?unit=" + story.sister()).statusCode())
                .isEqualTo(404);
        assertThat(get(story.units().cell, "/obligations?unit=" + story.sister())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(story.units().cell, "/compliance/cells/" + story.sister())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/compliance?from=2023-13, 2023-13",
        "/compliance?to=1066-10, 1066-10",
        "/compliance?from=2023-05&to=2023-04, 2023-04",
        "/compliance?from=2001-01&to=2023-04, 2023-04",
        "/compliance?on=31/02/2023, 31/02/2023",
        "/compliance?on=9999-12-31, 9999-12-31",
        "/compliance?known=morgen, morgen",
        "/compliance?unit=ba, ba",
        "/compliance/changes?on=2023-10-31&since=2023-10-31, 2023-10-31",
        "/compliance/changes?why=ever, ever",
        "/obligations?status=fine, fine",
        "/obligations?rule=R05, R05",
        "/obligations?after=xyz, xyz",
        "/compliance/cells/00000000-0000-8000-8000-000000000001?year=12, 12"
    })
    void a_bad_value_is_named(String path, String value) {
        HttpResponse<String> answer = people.signedIn("inspector", "*").get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("«" + value + "»");
    }

    @Test
    void a_cells_meetings_stand_in_rows_with_words_for_each_rule() {
        String page = get(story.units().party, "/compliance/cells/" + story.cell() + "?year=2023")
                .body();
        assertThat(page)
                .contains("06/10/2023", "Đúng hạn", "Trễ hạn", "Không áp dụng", "Chưa đánh giá được")
                .contains("/obligations/"
                        + story.demanded("met", "R05", story.cell(), "2023-10-06T03:00:00Z")
                                .id());
        assertThat(get(story.units().party, "/compliance/cells/" + story.cell() + "?year=1999")
                        .body())
                .contains("Không có buổi sinh hoạt nào trong năm này");
    }

    @Test
    void english_is_there_by_the_switch() {
        Browser browser = people.signedIn("leader", story.units().cell);
        assertThat(browser.get("/compliance?lang=en" + OCTOBER).body())
                .contains("In time 2 of 4 obligations that have come due, 50 %", "Compliance");
        browser.get("/compliance?lang=vi");
    }

    @Test
    void a_dashboard_asks_elasticsearch_no_more_than_five_times() {
        Browser browser = people.signedIn("leader", story.units().party);
        browser.get("/compliance?" + OCTOBER.substring(1));
        index.rulebooks(Story.adopted("never-read", "never-read", "not read before", null));
        int before = asked.requests();
        String page = browser.get("/compliance?" + OCTOBER.substring(1)).body();
        assertThat(asked.requests() - before)
                .as("with a text that was never read, and meetings whose days are looked up")
                .isBetween(4, 5);
        assertThat(page).contains("3 trên 6 nghĩa vụ", "06/10/2023");
    }

    @Test
    void charts_are_drawn_of_the_tables_beside_them() {
        String page = page(story.units().party, "?unit=" + story.party() + OCTOBER);
        assertThat(page)
                .contains("data-chart=\"trend\"", "data-table=\"months-table\"", "id=\"months-table\"")
                .contains("data-chart=\"rules\"", "data-chart=\"units\"", "aria-label=\"Biểu đồ")
                .containsPattern("<tr data-name=\"10/2023\" data-met=\"2\" data-late=\"1\" data-overdue=\"2\"")
                .containsPattern("/webjars/echarts/[^\"]*echarts.common.min.js");
    }

    @Test
    void before_anything_was_judged_the_pages_say_so() {
        index.remove();
        for (String path : new String[] {"/compliance", "/obligations", "/rulebooks"}) {
            HttpResponse<String> answer = get(story.units().cell, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("Chưa áp dụng bộ quy tắc nào");
        }
        for (String path : new String[] {"/compliance/cells/" + story.cell() + "?year=2023", "/compliance/changes"}) {
            assertThat(get(story.units().cell, path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get(story.units().cell, "/obligations/" + story.cell()).statusCode())
                .isEqualTo(404);
        assertThat(get(story.units().cell, "/rulebooks/" + Story.BOOK).statusCode())
                .isEqualTo(404);
    }

    private String page(String unit, String query) {
        return pages.page("leader", unit, "/compliance" + query);
    }

    private HttpResponse<String> get(String unit, String path) {
        return pages.get("leader", unit, path);
    }
}
