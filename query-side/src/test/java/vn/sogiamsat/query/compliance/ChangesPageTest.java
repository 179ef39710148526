package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.QuerySideTest;

/** The page that says why a figure is another one than on a day before. */
@QuerySideTest
class ChangesPageTest {
    private static final String OCTOBER = "&from=2023-01&to=2023-12&on=2023-10-31";

    @Autowired
    StoryPages pages;

    @Autowired
    IndexedObligations index;

    @Autowired
    VisibleEvents events;

    private Story story;

    @BeforeEach
    void tell() {
        story = pages.judged("CG");
    }

    @Test
    void a_changed_figure_is_explained_by_reasons() {
        String page = page(story.units().party, "/changes?unit=" + story.party() + OCTOBER + "&since=2023-10-05");
        assertThat(page)
                .contains("Vì sao con số thay đổi từ ngày 05/10/2023", "1/2, 50 %", "3/6, 50 %")
                .contains("why=overdue\">Đã đến hạn mà chưa thực hiện</a></th><td class=\"number\">2</td>")
                .contains("why=met\">Đã được thực hiện, đúng hạn</a></th><td class=\"number\">2</td>")
                .contains("không có sự kiện mới: thời gian trôi qua");
        assertThat(page(story.units().party, "?unit=" + story.party() + OCTOBER))
                .as("the dashboard leads there")
                .contains("/compliance/changes?unit=" + story.party()
                        + "&from=2023-01&to=2023-12&on=2023-10-31&since=2023-10-24");
    }

    @Test
    void a_fact_told_later_is_linked_to_its_event() {
        UUID unit = Demanded.id("told-later");
        long position = events.find(story.evidence(), new Scope(true, Set.of(), true))
                .orElseThrow()
                .position();
        Instant told = Instant.parse("2023-10-20T01:00:00Z");
        Demanded overdue = Demanded.of("told-later-1", "hd-12-2018/R05", unit, "2023-10-02T03:00:00Z");
        index.obligations(
                overdue.known(Instant.EPOCH, told, 0).doc(),
                overdue.met("2023-10-01T03:00:00Z")
                        .known(told, Demanded.FOREVER, position)
                        .doc());
        String page = pages.page("inspector", "*", "/compliance/changes?unit=" + unit + OCTOBER + "&since=2023-10-15");
        assertThat(page)
                .contains("0/1, 0 %", "1/1, 100 %", "Dữ liệu ghi nhận sau đã làm thay đổi quá khứ")
                .contains("/events/" + story.evidence(), "/obligations/" + overdue.id());
        assertThat(get(story.units().cell, "/compliance/changes?unit=" + unit).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_gone_is_listed_as_it_stood_with_the_event_that_made_it_go() {
        UUID unit = Demanded.id("gone");
        long position = events.find(story.evidence(), new Scope(true, Set.of(), true))
                .orElseThrow()
                .position();
        Instant told = Instant.parse("2023-10-20T01:00:00Z");
        Instant between = told.minusSeconds(60);
        Demanded withdrawn = Demanded.of("gone-1", "hd-12-2018/R05", unit, "2023-10-02T03:00:00Z");
        Demanded moved = Demanded.of("gone-2", "hd-12-2018/R07", unit, "2023-10-03T03:00:00Z");
        Demanded stays = Demanded.of("gone-3", "hd-12-2018/R09", unit, "2023-10-04T03:00:00Z");
        index.ended(withdrawn.known(Instant.EPOCH, between, 1).doc(), position - 1);
        index.ended(
                withdrawn
                        .met("2023-10-01T03:00:00Z")
                        .known(between, told, position - 1)
                        .doc(),
                position);
        index.ended(moved.known(Instant.EPOCH, told, 1).doc(), position - 1);
        index.obligations(
                Demanded.of("gone-2", "hd-12-2018/R07", unit, "2024-02-03T03:00:00Z")
                        .known(told, Demanded.FOREVER, position - 1)
                        .doc(),
                stays.known(Instant.EPOCH, Demanded.FOREVER, 1).doc());
        String asked = "unit=" + unit + OCTOBER + "&since=2023-10-15";
        String page = pages.page("inspector", "*", "/compliance/changes?" + asked);
        String list = page.substring(page.indexOf("<h2 id=\"gone\">"));
        assertThat(list)
                .contains("/obligations/" + withdrawn.id() + "?on=2023-10-15&known=2023-10-15")
                .contains(withdrawn.id().toString(), moved.id().toString(), "hd-12-2018/R05", "Quá hạn")
                .contains("/events/" + story.evidence(), "vị trí " + (position - 1))
                .doesNotContain(stays.id().toString());
        assertThat(list.indexOf(withdrawn.id().toString()))
                .as("what went last comes first")
                .isLessThan(list.indexOf(moved.id().toString()));
        assertThat(pages.page("inspector", "*", "/compliance/changes.csv?" + asked + "&table=gone"))
                .contains("\r\n" + withdrawn.id() + ",", "hd-12-2018/R05", "Quá hạn", "," + position + "\r\n")
                .contains("\r\n" + moved.id() + ",", "\"Hết bảng, số dòng\",2");
        assertThat(pages.page("inspector", "*", "/compliance/changes?" + asked + "&why=met"))
                .doesNotContain("id=\"gone\"");
        assertThat(pages.page("inspector", "*", "/compliance/changes?" + asked + "&why=gone"))
                .contains("id=\"gone\"")
                .doesNotContain("id=\"rows\"");
    }

    @Test
    void reasons_and_obligations_leave_as_files() {
        String asked = "unit=" + story.party() + OCTOBER + "&since=2023-10-05&table=";
        assertThat(get(story.units().party, "/compliance/changes.csv?" + asked + "reasons")
                        .body())
                .contains("Đã đến hạn mà chưa thực hiện,2", "\"Đã được thực hiện, đúng hạn\",2");
        assertThat(get(story.units().party, "/compliance/changes.csv?" + asked + "rows&why=overdue")
                        .body())
                .contains("Quá hạn,Đã đến hạn mà chưa thực hiện")
                .contains("\"Hết bảng, số dòng\",2");
        assertThat(get(story.units().party, "/compliance/changes.csv?" + asked + "all")
                        .statusCode())
                .isEqualTo(400);
    }

    private String page(String unit, String query) {
        return pages.page("leader", unit, "/compliance" + query);
    }

    private HttpResponse<String> get(String unit, String path) {
        return pages.get("leader", unit, path);
    }
}
