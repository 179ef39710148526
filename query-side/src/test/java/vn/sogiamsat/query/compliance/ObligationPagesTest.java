package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.QuerySideTest;

/** The list of obligations and the page of one. */
@QuerySideTest
class ObligationPagesTest {
    private static final String OCTOBER = "from=2023-01&to=2023-12&on=2023-10-31";
    private static final Pattern LINK = Pattern.compile("href=\"/obligations/([0-9a-f-]{36})");

    @Autowired
    StoryPages pages;

    @Autowired
    IndexedObligations index;

    private Story story;

    @BeforeEach
    void tell() {
        story = pages.judged("OP");
    }

    @ParameterizedTest
    @CsvSource({
        "status=met, 3",
        "status=met-late, 1",
        "status=overdue, 2",
        "status=due-soon, 1",
        "status=open, 1",
        "status=waived, 1",
        "status=not-applicable, 1",
        "status=not-evaluated, 1",
        "rule=hd-12-2018/R11, 2",
        "rule=hd-12-2018/R11&status=overdue, 1",
        "from=2023-09&to=2023-09, 1",
        "'', 11"
    })
    void filters_narrow_the_list(String filter, int found) {
        String page = page(
                story.units().party,
                "/obligations?on=2023-10-31&" + filter + (filter.contains("from") ? "" : "&from=2023-01&to=2023-12"));
        assertThat(page).contains(">" + found + " nghĩa vụ<");
        assertThat(links(page)).hasSize(found);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> seen = new ArrayList<>();
        String path = "/obligations?size=3&" + OCTOBER;
        while (!path.isEmpty()) {
            String page = page(story.units().party, path);
            seen.addAll(links(page));
            Matcher next = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            path = next.find() ? next.group(1) : "";
        }
        assertThat(seen).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void an_obligation_tells_rule_dates_and_how_sure_it_is() {
        assertThat(page(story.units().party, of("late") + "?on=2023-10-31"))
                .contains("Thông báo cho mọi người phải dự", "Có người không được thông báo đủ")
                .contains("12-HD/BTCTW", "Ban Tổ chức Trung ương", "06/07/2018", "thời gian báo trước là giả định")
                .contains("Thông báo trước giờ sinh hoạt", "Giả định, cần xác nhận")
                .contains("05/10/2023 08:00", "05/10/2023 10:00", "1 trên 1", "Trễ hạn")
                .contains("/meetings/" + story.meeting())
                .contains("Buổi sinh hoạt</span> <span>06/10/2023")
                .contains("<a href=\"/compliance\" aria-current=\"page\">Tuân thủ</a>");
    }

    @Test
    void evidence_leads_to_its_events_and_what_is_foreign_is_only_counted() {
        assertThat(page(story.units().cell, of("met")))
                .contains("/events/" + story.evidence(), "06/10/2023 09:41")
                .contains("Còn 1 sự kiện")
                .doesNotContain("/events/" + story.foreignEvidence());
        assertThat(page(story.units().party, of("met")))
                .contains("/events/" + story.evidence(), "/events/" + story.foreignEvidence())
                .doesNotContain("sự kiện không tìm thấy");
    }

    @Test
    void evidence_leaves_as_a_file_that_says_how_much_of_it_is_foreign() {
        String path = of("met") + "/evidence.csv?on=2023-10-31";
        assertThat(page(story.units().cell, of("met") + "?on=2023-10-31")).contains(path, of("met") + "/evidence.xlsx");
        assertThat(page(story.units().cell, path))
                .contains("Chứng cứ – hd-12-2018/", "Còn 1 sự kiện", ",2023-10-06 09:41:00,")
                .contains("," + story.evidence() + "\r\n", "\"Hết bảng, số dòng\",1")
                .doesNotContain(story.foreignEvidence().toString());
        assertThat(page(story.units().party, path))
                .contains(story.foreignEvidence().toString(), "\"Hết bảng, số dòng\",2")
                .doesNotContain("sự kiện không tìm thấy");
        assertThat(get(story.units().cell, of("met") + "/evidence.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(get(story.units().sister, path).statusCode()).isEqualTo(404);
    }

    @Test
    void an_obligation_without_evidence_offers_no_file_of_it() {
        assertThat(page(story.units().party, of("over-1") + "?on=2023-10-31")).doesNotContain("/evidence.csv");
    }

    @Test
    void why_it_was_not_evaluated_is_said_as_text() {
        assertThat(page(story.units().cell, of("unclear")))
                .contains("Chưa đánh giá được vì:", "Chưa có dữ liệu: &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void what_does_not_exist_yet_is_shown_as_it_will_open() {
        assertThat(page(story.units().cell, of("late") + "?on=2023-01-01"))
                .contains("Thông báo cho mọi người phải dự", "tính đến 07/07/2023 08:00", "Chưa đến hạn");
    }

    @Test
    void a_waiver_is_shown_with_its_days() {
        assertThat(page(story.units().party, of("waived") + "?on=2023-10-31"))
                .contains("Được miễn", "từ 01/01/2023 07:00 đến hết trước 01/01/2024 07:00");
    }

    @Test
    void what_was_known_when_stays_to_be_seen() {
        Instant learned = Instant.parse("2023-10-20T02:00:00Z");
        Demanded before = story.demanded("twice", "R05", story.cell(), "2022-10-06T03:00:00Z")
                .known(Instant.parse("2023-10-01T00:00:00Z"), learned, 10);
        index.obligations(
                before.doc(),
                before.met("2022-10-06T02:00:00Z")
                        .known(learned, Demanded.FOREVER, 11)
                        .doc());

        assertThat(page(story.units().cell, of("twice") + "?on=2023-10-31"))
                .contains("20/10/2023 09:00", "Đúng hạn", "Quá hạn");
        String then = page(story.units().cell, of("twice") + "?on=2023-10-31&known=2023-10-15");
        assertThat(then).contains("theo những gì đã ghi nhận đến 15/10/2023 23:59");
        assertThat(then.indexOf("Quá hạn")).isLessThan(then.indexOf("Đúng hạn"));
        String october = "/compliance?from=2022-01&to=2022-12&on=2023-10-31";
        assertThat(page(story.units().cell, october)).contains("Đúng hạn 1 trên 1 nghĩa vụ đã đến hạn, 100 %");
        assertThat(pages.page("leader", story.units().cell, of("twice") + "/history.csv?on=2023-10-31"))
                .as("as a file, with the positions of the facts")
                .contains("Đã biết gì, từ lúc nào – hd-12-2018/")
                .containsSubsequence(",10\r\n", ",11\r\n", "\"Hết bảng, số dòng\",2");
        assertThat(page(story.units().cell, october + "&known=2023-10-15"))
                .contains("Đúng hạn 0 trên 1 nghĩa vụ đã đến hạn, 0 %");
        assertThat(page(story.units().cell, october + "&known=2023-09-15")).contains("Không có nghĩa vụ nào");
    }

    @Test
    void a_foreign_units_obligation_is_not_found() {
        assertThat(get(story.units().sister, of("met")).statusCode()).isEqualTo(404);
        assertThat(get(story.units().sister, of("met") + "/history.csv").statusCode())
                .isEqualTo(404);
        assertThat(get(story.units().cell, "/obligations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(get(story.units().cell, "/obligations/x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_rule_without_a_text_is_shown_by_its_id_and_marked() {
        index.obligations(Demanded.of(story.units().cell + "gone", "khong-co/R01", story.cell(), "2021-10-06T03:00:00Z")
                .doc());
        assertThat(page(story.units().cell, "/obligations?from=2021-01&to=2021-12"))
                .contains("khong-co/R01", "Không có văn bản quy tắc");
        assertThat(page(story.units().cell, of("gone"))).contains("khong-co/R01", "chỉ còn biết mã của nó");
    }

    private String of(String name) {
        return "/obligations/" + Demanded.id(story.units().cell + name);
    }

    private static List<String> links(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private String page(String unit, String path) {
        return pages.page("inspector", unit, path);
    }

    private HttpResponse<String> get(String unit, String path) {
        return pages.get("inspector", unit, path);
    }
}
