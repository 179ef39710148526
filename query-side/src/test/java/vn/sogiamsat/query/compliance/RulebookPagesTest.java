package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** The rulebooks as they were adopted. */
@QuerySideTest
class RulebookPagesTest {
    private static final String OLD = text("thu-cu", "90");
    private static final String NEW = text("thu-cu", "75");

    @Autowired
    People people;

    @Autowired
    IndexedObligations index;

    @BeforeEach
    void adopt() {
        index.remove();
        index.rulebooks(
                Story.guidance(),
                Story.adopted("first", "thu-cu", OLD, null),
                Story.adopted("second-time", "thu-cu", NEW, null),
                Story.adopted("broken", "thu-loi", "mục: <script>alert(2)</script>", null),
                Story.adopted("replaced", "thu-het", text("thu-het", "60"), null),
                Story.adopted("replacing", "thu-moi", text("thu-moi", "61"), null, "thu-het"));
    }

    @Test
    void what_is_in_force_stands_apart_from_what_is_not() {
        String page = page("/rulebooks?on=2023-10-31");
        int others = page.indexOf("Bộ quy tắc khác");
        assertThat(page.substring(0, others))
                .contains("/rulebooks/hd-12-2018?", "/rulebooks/thu-moi?", "event=" + Story.event("second-time"))
                .doesNotContain("/rulebooks/thu-het?", "event=" + Story.event("first"), "thu-loi");
        assertThat(page.substring(others))
                .contains("/rulebooks/thu-het?", "event=" + Story.event("first"), "Văn bản có lỗi, không có hiệu lực");
        assertThat(page("/rulebooks?on=2026-01-01").split("Bộ quy tắc khác", 2)[0])
                .as("its last day was in October 2025")
                .doesNotContain("hd-12-2018");
    }

    @Test
    void rules_parameters_citation_and_confidence_are_shown() {
        assertThat(page("/rulebooks?on=2023-10-31"))
                .contains("Thời lượng sinh hoạt", "Thời lượng tối thiểu (phút)", "<strong>90</strong>")
                .contains("12-HD/BTCTW", "tiêu chí 3", "Có nguồn", "Giả định, cần xác nhận")
                .contains("Theo 77-QĐ/TU &lt;b&gt;, Tỉnh ủy, 03/01/2023");
    }

    @Test
    void an_adopted_text_is_shown_as_it_is() {
        assertThat(page("/rulebooks/thu-loi"))
                .contains("mục: &lt;script&gt;alert(2)&lt;/script&gt;", "không đọc được như một bộ quy tắc")
                .doesNotContain("<script>alert");
        assertThat(page("/rulebooks/" + Story.BOOK)).contains("Toàn văn đã áp dụng", "format: 1", "minimum_minutes");
    }

    @Test
    void two_adoptions_are_compared_line_by_line() {
        assertThat(page("/rulebooks/thu-cu?event=" + Story.event("second-time") + "&with=" + Story.event("first")))
                .contains("<del>    value: 90</del>", "<ins>    value: 75</ins>")
                .doesNotContain("<del>format: 1</del>");
    }

    @Test
    void only_who_sees_what_belongs_to_no_unit_is_led_to_the_event() {
        String event = "/events/" + Story.event("guidance");
        assertThat(people.signedIn("inspector", "*")
                        .get("/rulebooks/" + Story.BOOK)
                        .body())
                .contains(event);
        assertThat(people.signedIn("leader", "VY-KHONG-CO")
                        .get("/rulebooks/" + Story.BOOK)
                        .body())
                .contains("Thời lượng sinh hoạt")
                .doesNotContain(event);
    }

    @Test
    void what_was_never_adopted_is_not_found() {
        for (String path : new String[] {
            "/rulebooks/khong-co",
            "/rulebooks/thu-cu?event=" + Story.event("guidance"),
            "/rulebooks/thu-cu?with=" + Story.event("guidance")
        }) {
            assertThat(people.signedIn("inspector", "*").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void bad_values_are_named() {
        for (String path :
                new String[] {"/rulebooks?on=hôm", "/rulebooks?on=1066-10-14", "/rulebooks/thu-cu?event=1"}) {
            HttpResponse<String> answer = people.signedIn("inspector", "*").get(path.replace("ô", "%C3%B4"));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("«" + path.substring(path.indexOf('=') + 1) + "»");
        }
    }

    @Test
    void an_end_and_a_repeal_both_end_it() {
        LocalDate end = LocalDate.of(2025, 10, 28);
        AdoptedDoc ended = new AdoptedDoc(
                new RulebookDoc.RulebookPart("x"),
                Story.event("x"),
                LocalDate.of(2018, 7, 6),
                end,
                end.minusDays(1),
                List.of(),
                Story.DECISION,
                Instant.EPOCH,
                false,
                1);
        assertThat(ended.covers(end.minusDays(2))).isTrue();
        assertThat(ended.covers(end.minusDays(1))).isFalse();
        assertThat(ended.reaches(end.minusDays(1))).isTrue();
        assertThat(ended.reaches(end)).isFalse();
        assertThat(ended.end()).isEqualTo(end.minusDays(1));
    }

    /** The shipped guidance under another id, with another length of meetings. */
    private static String text(String id, String minutes) {
        return ShippedRulebooks.text(Story.BOOK)
                .replace("id: " + Story.BOOK, "id: " + id)
                .replace("value: 90", "value: " + minutes);
    }

    private String page(String path) {
        HttpResponse<String> answer = people.signedIn("inspector", "*").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replace("&amp;", "&");
    }
}
