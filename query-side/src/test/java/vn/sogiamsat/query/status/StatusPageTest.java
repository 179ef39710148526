package vn.sogiamsat.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.port.ProjectionState.Stop;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.core.port.Rebuilds.Difference;
import vn.sogiamsat.core.port.Rebuilds.Filling;
import vn.sogiamsat.core.port.Rebuilds.Rebuild;
import vn.sogiamsat.core.port.Rebuilds.Stage;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.IndexedOrganisation;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubState;
import vn.sogiamsat.query.testing.StubWriteSide;

@QuerySideTest
class StatusPageTest {
    private static final UUID EVENT = UUID.fromString("6f1c1f5e-0000-8000-8000-000000000001");
    private static final Stop REFUSAL =
            new Stop(StubState.RECORDED, true, "meetings", EVENT, "ledger-meetings-v1/m-1", "mapper_parsing_exception");

    @Autowired
    StubState state;

    @Autowired
    StubWriteSide writeSide;

    @Autowired
    IndexedOrganisation indices;

    @Autowired
    People people;

    @BeforeEach
    @AfterEach
    void allIsWell() {
        state.databaseAway(false);
        state.size(100);
        state.progress(100, true, null);
        state.obligations(100, true, null);
        state.rebuilds();
    }

    @Test
    void a_rebuild_is_a_line_of_its_own_with_its_progress() {
        state.rebuilds(new Rebuild(
                "obligations", "v1", List.of(), new Filling("v1-2", Stage.FILLING, 1_234L, 5_000, null), null));

        assertThat(people.signedIn("leader", "*").get("/status").body())
                .contains(
                        "Dựng lại: Nghĩa vụ, bộ quy tắc, tỷ lệ theo ngày",
                        ">v1-2<",
                        "đang đọc sổ",
                        "1.234 trong 5.000 sự kiện (24 %)")
                .doesNotContain("So sánh");
    }

    @Test
    void what_a_rebuild_differs_in_is_named_and_stays_when_it_was_accepted() {
        Difference moved = new Difference("ledger-meetings-v1", "m-<1>", "meeting.place");
        Difference extra = new Difference("ledger-audit-v1-2", "e-1", null);
        Comparison found = new Comparison(StubState.RECORDED, 90, 1_700, 2, List.of(moved, extra), false);
        state.rebuilds(
                new Rebuild("views", "v1", List.of(), new Filling("v1-2", Stage.DIFFERS, 100L, 100, null), found));
        assertThat(people.signedIn("leader", "*").get("/status").body())
                .contains(
                        "khác bản đang dùng, nên chưa chuyển",
                        "1.700 tài liệu giống nhau, 2 khác nhau",
                        "ledger-meetings-v1/m-&lt;1&gt;",
                        ">meeting.place<",
                        "ledger-audit-v1-2/e-1",
                        ">chỉ có ở đây<");

        Comparison accepted = new Comparison(StubState.RECORDED, 90, 1_700, 2, List.of(moved, extra), true);
        state.rebuilds(new Rebuild("views", "v1-2", List.of(), null, accepted));
        assertThat(people.signedIn("leader", "*").get("/status").body())
                .contains("đang hiện bản dựng lại", "đã chấp nhận các chỗ khác này", ">meeting.place<");
        JsonNode views = JsonMapper.shared()
                .readTree(people.signedIn("leader", "*")
                        .get("/api/views/status", "application/json")
                        .body());
        assertThat(views.at("/rebuilds/0/comparison/differing").asLong()).isEqualTo(2);
    }

    @Test
    void each_processor_is_shown_with_what_it_fills_and_its_own_trouble() {
        state.obligations(
                40,
                false,
                new Stop(
                        StubState.RECORDED,
                        true,
                        "obligations",
                        EVENT,
                        "ledger-obligations-v1/o-1-39",
                        "document_parsing_exception"));
        Browser administrator = people.signedIn("administrator", "*");
        String form = "/status/park?event=" + EVENT + "&view=obligations";

        assertThat(administrator.get("/status").body())
                .contains(
                        "Nhật ký, buổi sinh hoạt, tổ chức đảng",
                        ">views-v1<",
                        ">kịp<",
                        "Nghĩa vụ, bộ quy tắc, tỷ lệ theo ngày",
                        ">obligations-v1<",
                        "đã dừng",
                        "ledger-obligations-v1/o-1-39",
                        form.replace("&", "&amp;"));
        assertThat(administrator.get(form).body()).contains("document_parsing_exception", ">nghĩa vụ<");
        JsonNode views = JsonMapper.shared()
                .readTree(administrator
                        .get("/api/views/status", "application/json")
                        .body());
        assertThat(views.at("/projections/0/condition").asString()).isEqualTo("UP_TO_DATE");
        assertThat(views.at("/projections/1/name").asString()).isEqualTo("obligations-v1");
        assertThat(views.at("/projections/1/condition").asString()).isEqualTo("STOPPED");
    }

    @Test
    void a_ledger_that_is_well_is_shown_so() {
        String page = people.signedIn("leader", "*").get("/status").body();

        assertThat(page)
                .contains(
                        "PostgreSQL 18.6",
                        "SYNC",
                        "2 sự kiện đang chờ vị trí",
                        ">kịp<",
                        "khóa lạ",
                        "mất kết nối &lt;b&gt;")
                .contains("hx-get=\"/status\"")
                .doesNotContain("Gác lại", "Cho chạy tiếp");
    }

    @Test
    void the_lag_is_told_in_events_and_as_time() {
        state.progress(93, true, null);

        String page = people.signedIn("leader", "*").get("/status").body();
        assertThat(page).contains("đang đuổi kịp", ">7 sự kiện<", "sự kiện cũ nhất đã chờ");
        JsonNode views = JsonMapper.shared()
                .readTree(people.signedIn("leader", "*")
                        .get("/api/views/status", "application/json")
                        .body());
        assertThat(views.at("/projections/0/lag").asLong()).isEqualTo(7);
        assertThat(views.at("/projections/0/condition").asString()).isEqualTo("CATCHING_UP");
        assertThat(views.at("/search/health").asString()).isIn("green", "yellow");
    }

    @Test
    void a_stop_names_the_document_and_the_event() {
        state.progress(40, false, REFUSAL);

        String page = people.signedIn("leader", "*").get("/status").body();
        assertThat(page)
                .contains("đã dừng", "ledger-meetings-v1/m-1", "/events/" + EVENT, "mapper_parsing_exception")
                .doesNotContain("Gác lại sự kiện này", "<form action=\"/status/resume\"");
    }

    @Test
    void an_administrator_parks_the_event_with_a_reason_and_the_projection_goes_on() {
        state.progress(40, false, REFUSAL);
        Browser administrator = people.signedIn("administrator", "*");
        String form = "/status/park?event=" + EVENT + "&view=meetings";
        int before = state.timesResumed();

        assertThat(administrator.get("/status").body()).contains(form.replace("&", "&amp;"));
        assertThat(administrator.get(form).body()).contains("mapper_parsing_exception", "buổi sinh hoạt");
        HttpResponse<String> answer = administrator.submit(
                form, "/status/park", Map.of("event", EVENT.toString(), "view", "meetings", "reason", "Sửa sau"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.ParkEvent(EVENT, "meetings", "Sửa sau", "administrator-all"));
        assertThat(state.timesResumed()).isEqualTo(before + 1);
        assertThat(administrator.get("/status").body()).contains("Đã ghi vào sổ việc gác lại");
    }

    @Test
    void a_parking_that_is_refused_resumes_nothing_and_keeps_what_was_typed() {
        Browser administrator = people.signedIn("administrator", "*");
        int before = state.timesResumed();
        writeSide.refuseNext("Sự kiện này đã được gác lại rồi.");

        HttpResponse<String> answer = administrator.submit(
                "/status/park?event=" + EVENT + "&view=meetings",
                "/status/park",
                Map.of("event", EVENT.toString(), "view", "meetings", "reason", "Lý do của tôi"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("đã được gác lại rồi", ">Lý do của tôi</textarea>");
        assertThat(state.timesResumed()).isEqualTo(before);
    }

    @Test
    void an_administrator_resumes_what_has_stopped() {
        state.progress(40, false, REFUSAL);
        Browser administrator = people.signedIn("administrator", "*");
        int before = state.timesResumed();

        administrator.submit("/status", "/status/resume", Map.of());

        assertThat(state.timesResumed()).isEqualTo(before + 1);
    }

    @Test
    void nobody_else_parks_or_resumes() {
        Browser clerk = people.signedIn("clerk", "*");
        int before = state.timesResumed();

        assertThat(clerk.submit("/status", "/status/resume", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/status/park?event=" + EVENT + "&view=meetings").statusCode())
                .isEqualTo(403);
        assertThat(clerk.submit(
                                "/status",
                                "/status/park",
                                Map.of("event", EVENT.toString(), "view", "meetings", "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(state.timesResumed()).isEqualTo(before);
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void a_database_that_does_not_answer_is_told_plainly() {
        state.databaseAway(true);

        HttpResponse<String> page = people.signedIn("leader", "*").get("/status");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Kho sự kiện không trả lời", "không rõ")
                .doesNotContain("connection refused");
    }

    @Test
    void a_waiting_projection_is_told_apart_from_one_that_has_stopped() {
        state.progress(40, true, new Stop(StubState.RECORDED, false, null, null, null, "connection refused"));

        String page = people.signedIn("administrator", "*").get("/status").body();
        assertThat(page).contains("đang chờ, sẽ tự tiếp tục").doesNotContain("action=\"/status/resume\"");
    }
}
