package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** What committee members attend of the meetings they have to. */
@QuerySideTest
class SupervisorPagesTest {
    private static final String YEAR = "?year=2023&on=2023-12-15";
    private static @Nullable Superiors told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    @Autowired
    IndexedObligations index;

    @Autowired
    ElasticsearchClient elasticsearch;

    @Autowired
    Indices indices;

    private Superiors story;
    private UUID remote;

    @BeforeEach
    void tell() throws IOException {
        if (told == null) {
            told = Superiors.told(ledger, vault, "SP");
        }
        story = told;
        MeetingDoc pilot = elasticsearch
                .get(
                        get -> get.index(indices.meetings())
                                .id(story.units().meeting.id().value().toString()),
                        MeetingDoc.class)
                .source();
        remote = Objects.requireNonNull(pilot).superiors().getFirst().event();
        index.obligations(story.quotas(remote));
        index.rulebooks(
                Story.adopted("yb-08", "yb-08-2021", ShippedRulebooks.text("yb-08-2021"), LocalDate.of(2030, 1, 1)));
        await().until(() -> tree.byCode(story.units().sister).isPresent());
    }

    @Test
    void a_row_tells_what_was_demanded_and_what_was_made_on_site_and_remote() {
        assertThat(text(page(story.units().upper, "/supervisors" + YEAR)))
                .contains("2 cấp ủy viên")
                .contains("Nguyễn Cấp Trên Ủy viên ban thường vụ, Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Theo dõi :"
                        + " Chi bộ VNPT Văn Yên ; Chi bộ VNPT Lục Yên từ 01/07/2023")
                .contains("6 tương tự 2 giả định Sắp đến hạn")
                .contains("đến nay cần 5 , chậm 3 buổi")
                .as("September on site, October remote")
                .contains("– – – – – – – – 1 1 tt – – 1 1 0")
                .contains("Chi bộ VNPT Lục Yên , Chi bộ VNPT Văn Yên");
    }

    @Test
    void a_meeting_of_the_own_cell_is_told_and_does_not_count() {
        assertThat(text(page(story.units().party, "/supervisors" + YEAR)))
                .contains("1 cấp ủy viên", "Đỗ Thị Bí Thư Cấp ủy viên, Đảng bộ VNPT Yên Bái")
                .contains("– – – – – – – – – – – – 0 0 1");
        assertThat(text(page(
                        story.units().party,
                        "/supervisors/" + story.units().secretary.value() + YEAR)))
                .contains("03/11/2023 Chi bộ VNPT Văn Yên Dự trực tiếp")
                .contains("Không tính: buổi của chi bộ mình");
    }

    @Test
    void a_superiors_page_tells_each_meeting_and_whether_it_counts() {
        String page = page(
                story.units().upper, "/supervisors/" + story.units().superior.value() + YEAR);
        assertThat(text(page))
                .contains("05/09/2023 Chi bộ VNPT Lục Yên Dự trực tiếp")
                .contains("chưa rõ 0 0 Được tính")
                .contains("06/10/2023 Chi bộ VNPT Văn Yên Dự trực tuyến")
                .contains("100 % 1 1 Được tính");
        assertThat(page)
                .contains("/events/" + story.onSite(), "/events/" + remote)
                .contains("/obligations/" + story.obligation(story.units().superior) + "?on=2023-12-15");
    }

    @Test
    void a_figure_that_is_not_the_provinces_own_says_so_wherever_it_stands() {
        assertThat(text(page(story.units().upper, "/supervisors" + YEAR)))
                .contains(
                        "Chỉ tiêu : Theo văn bản tương tự, cần xác nhận · Cách tính buổi đã dự : Giả định, cần xác nhận")
                .contains("776-QĐ/TU");
        assertThat(text(page(
                        story.units().upper,
                        "/supervisors/" + story.units().superior.value() + YEAR)))
                .contains("Phải dự 6 Theo văn bản tương tự, cần xác nhận");
    }

    @Test
    void a_day_before_knows_nothing_of_what_came_after() {
        String page = text(page(story.units().upper, "/supervisors?year=2023&on=2023-09-30"));
        assertThat(page).contains("đến nay cần 4 , chậm 3 buổi").contains("– – – – – – – – 1 – – – 1 0 0");
        assertThat(text(page(
                        story.units().upper,
                        "/supervisors/" + story.units().superior.value() + "?year=2023&on=2023-09-30")))
                .contains("Chưa tính: sau thời điểm đang xem");
    }

    @Test
    void what_was_known_on_a_day_is_shown_as_it_was_known() {
        Instant learned = Instant.parse("2023-11-20T02:00:00Z");
        index.obligations(
                quota(List.of(remote), Instant.EPOCH, learned, 1),
                quota(List.of(story.onSite(), remote), learned, Demanded.FOREVER, 2));
        try {
            assertThat(text(page(story.units().upper, "/supervisors" + YEAR + "&known=2023-11-15")))
                    .contains("theo những gì đã ghi nhận đến 15/11/2023 23:59")
                    .as("September's was not counted yet")
                    .contains("– – – – – – – – – 1 tt – – 0 1 1");
        } finally {
            index.obligations(quota(List.of(), learned, learned, 2));
        }
    }

    private ObligationDoc quota(List<UUID> evidence, Instant from, Instant to, long position) {
        return story.quota(story.units().superior, story.units().upper, 6, evidence, from, to, position);
    }

    @Test
    void only_committees_the_user_sees_are_shown() {
        assertThat(page(story.units().cell, "/supervisors" + YEAR))
                .contains("0 cấp ủy viên", "Không có cấp ủy viên nào")
                .doesNotContain("Nguyễn Cấp Trên");
        assertThat(get(
                                story.units().cell,
                                "/supervisors/" + story.units().superior.value() + YEAR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(
                                story.units().cell,
                                "/supervisors/" + story.units().superior.value() + "/attendances.csv" + YEAR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(story.units().cell, "/supervisors" + YEAR + "&unit=" + VanYen.id(story.units().sister))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/supervisors?year=12, 12",
        "/supervisors?year=nay, nay",
        "/supervisors?on=31/02/2023, 31/02/2023",
        "/supervisors?status=fine, fine",
        "/supervisors?after=xyz, xyz"
    })
    void a_bad_value_is_named(String path, String value) {
        HttpResponse<String> answer = people.signedIn("inspector", "*").get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("«" + value + "»");
    }

    @Test
    void pages_follow_each_other() {
        String first = page(story.units().upper, "/supervisors" + YEAR + "&size=1");
        assertThat(first).contains("rel=\"next\"");
        String next = first.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1");
        assertThat(List.of(first, page(story.units().upper, next)).stream()
                        .filter(page -> page.contains("Nguyễn Cấp Trên"))
                        .toList())
                .hasSize(1);
    }

    @Test
    void the_list_asks_elasticsearch_no_more_than_five_times() throws IOException {
        Browser browser = people.signedIn("leader", story.units().upper);
        browser.get("/supervisors" + YEAR);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = searches();
            browser.get("/supervisors" + YEAR);
            least = Math.min(least, searches() - before);
        }
        assertThat(least)
                .as("and one multi-get, for names; the tree of units is read now and then by itself")
                .isBetween(2L, 4L);
    }

    private long searches() throws IOException {
        var total = elasticsearch
                .indices()
                .stats(stats -> stats.index(indices.prefix() + "-*"))
                .all()
                .primaries();
        return Objects.requireNonNull(Objects.requireNonNull(total).search()).queryTotal();
    }

    /** What people read of a page. */
    private static String text(String page) {
        return page.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&nbsp;", " ")
                .replaceAll("\\s+", " ")
                .replace(" , Đảng", ", Đảng");
    }

    private String page(String unit, String path) {
        HttpResponse<String> answer = get(unit, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replace("&amp;", "&");
    }

    private HttpResponse<String> get(String unit, String path) {
        return people.signedIn("leader", unit).get(path);
    }
}
