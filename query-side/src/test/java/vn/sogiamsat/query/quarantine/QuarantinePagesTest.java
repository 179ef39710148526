package vn.sogiamsat.query.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.query.testing.Units.ALWAYS;
import static vn.sogiamsat.query.testing.Units.unit;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.core.command.LedgerQuery.Reason;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.IndexedOrganisation;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubWriteSide;

@QuerySideTest
class QuarantinePagesTest {
    private static final String CONTENT =
            "{\"specversion\":\"1.0\",\"id\":\"q-1\",\"time\":\"hôm qua\",\"data\":{\"title\":\"<script>alert(1)</script>\"}}";
    private static final List<Reason> REASONS = List.of(
            new Reason("/time", "bad-time", "time phải là thời điểm RFC 3339."),
            new Reason("/data/kind", "missing", "Thiếu kind."));

    @Autowired
    IndexedOrganisation organisation;

    @Autowired
    UnitTree tree;

    @Autowired
    StubWriteSide writeSide;

    @Autowired
    People people;

    private final UUID reference = UUID.randomUUID();

    @BeforeEach
    void hold() {
        organisation.units(
                unit("QP-DB").atTop().named("Đảng bộ", ALWAYS, null),
                unit("QP-CB").under("QP-DB").coded("QP-OLD", ALWAYS, null),
                unit("QP-OTHER").atTop());
        await().until(() -> tree.byCode("QP-OTHER").isPresent());
        writeSide.holds(submission(reference, "QP-CB"));
    }

    @Test
    void the_problems_are_shown_with_their_pointers_and_beside_their_lines() {
        String page = people.signedIn("inspector", "*")
                .get("/quarantine/" + reference)
                .body();

        assertThat(page).contains("/time", "/data/kind", "dòng 4", "dòng 5", "time phải là thời điểm RFC 3339.");
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void a_correction_is_tried_without_being_released_and_stays_as_it_was_typed() {
        writeSide.forget();
        Browser clerk = people.signedIn("clerk", "QP-DB");

        HttpResponse<String> tried = clerk.submit(
                "/quarantine/" + reference,
                "/quarantine/" + reference + "/try",
                Map.of("content", "{\"typed\": 1}", "reason", "đang sửa"));

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("sẽ bị cách ly", "Vẫn thiếu kind.", "&quot;typed&quot;", "đang sửa");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void a_clerk_releases_a_corrected_submission_with_a_reason() {
        Browser clerk = people.signedIn("clerk", "QP-DB");
        String corrected = "{\r\n  \"specversion\": \"1.0\"\r\n}";

        HttpResponse<String> answer = decide(clerk, "release", corrected, " Đã hỏi bên gửi ");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.ReleaseSubmission(
                        reference, "{\n  \"specversion\": \"1.0\"\n}", "Đã hỏi bên gửi", "clerk-qp-db"));
        assertThat(clerk.get("/quarantine/" + reference).body())
                .contains("đã cho qua", "/events/", "Đã hỏi bên gửi")
                .doesNotContain("<textarea");
    }

    @Test
    void what_was_left_as_it_was_shown_is_released_as_it_came() {
        decide(people.signedIn("clerk", "*"), "release", LaidOutJson.of(CONTENT).text(), "Đúng rồi");

        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.ReleaseSubmission(reference, null, "Đúng rồi", "clerk-all"));
    }

    @Test
    void a_submission_is_rejected_with_a_reason() {
        Browser clerk = people.signedIn("administrator", "*");

        assertThat(decide(clerk, "reject", CONTENT, "Gửi thử").statusCode()).isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.RejectSubmission(reference, "Gửi thử", "administrator-all"));
        assertThat(clerk.get("/quarantine?state=rejected").body()).contains("/quarantine/" + reference);
    }

    @Test
    void without_a_reason_nothing_happens_and_what_was_typed_stays() {
        HttpResponse<String> answer = decide(people.signedIn("clerk", "*"), "release", "{\"mine\": 1}", "  ");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Hãy ghi lý do", "{&quot;mine&quot;: 1}");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void what_is_not_json_is_told_with_its_line_and_stays() {
        HttpResponse<String> answer = decide(people.signedIn("clerk", "*"), "release", "{\n  \"a\": ,\n}", "Sửa");

        assertThat(answer.body()).contains("dòng 2", "&quot;a&quot;: ,", ">Sửa</textarea>");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void a_refusal_is_shown_in_its_own_words_and_what_was_typed_stays() {
        writeSide.refuseNext("Bản gửi vẫn còn lỗi: /data/kind.");

        HttpResponse<String> answer = decide(people.signedIn("clerk", "*"), "release", "{\"mine\": 2}", "Thử lại");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Bản gửi vẫn còn lỗi: /data/kind.", "{&quot;mine&quot;: 2}", ">Thử lại</textarea>");
    }

    @Test
    void inspectors_read_and_leaders_do_not() {
        Browser inspector = people.signedIn("inspector", "*");
        Browser leader = people.signedIn("leader", "*");

        assertThat(inspector.get("/quarantine/" + reference).body())
                .contains("Thiếu kind.")
                .doesNotContain("<textarea");
        assertThat(decide(inspector, "reject", CONTENT, "Không").statusCode()).isEqualTo(403);
        assertThat(leader.get("/quarantine").statusCode()).isEqualTo(403);
        assertThat(leader.get("/quarantine/" + reference).statusCode()).isEqualTo(403);
        assertThat(leader.get("/organisation").body()).doesNotContain("href=\"/quarantine\"");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void only_submissions_about_units_of_ones_own_are_seen() {
        UUID foreign = UUID.randomUUID();
        UUID nobodys = UUID.randomUUID();
        UUID formerCode = UUID.randomUUID();
        writeSide.holds(submission(foreign, "QP-OTHER"));
        writeSide.holds(submission(nobodys, null));
        writeSide.holds(submission(formerCode, "QP-OLD"));
        Browser clerk = people.signedIn("clerk", "QP-DB");

        assertThat(clerk.get("/quarantine").body())
                .contains(reference.toString(), formerCode.toString())
                .doesNotContain(foreign.toString(), nobodys.toString());
        assertThat(clerk.get("/quarantine/" + foreign).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/quarantine/" + nobodys).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/quarantine/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(clerk.submit("/quarantine/" + reference, "/quarantine/" + foreign + "/reject", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void a_state_or_page_that_is_none_is_answered_with_what_is_wrong() {
        Browser inspector = people.signedIn("inspector", "*");

        assertThat(List.of("state=nonsense", "page=0", "page=abc", "page=99999999999"))
                .allSatisfy(query -> assertThat(
                                inspector.get("/quarantine?" + query).statusCode())
                        .isEqualTo(400));
    }

    private HttpResponse<String> decide(Browser browser, String action, String content, String reason) {
        String at = "/quarantine/" + reference;
        return browser.submit(at, at + "/" + action, Map.of("content", content, "reason", reason));
    }

    private static Quarantined submission(UUID reference, @Nullable String unit) {
        return new Quarantined(
                reference,
                "handbook",
                "q-1",
                "vn.sogiamsat.meeting.scheduled.v1",
                "meeting/QP-CB/2023-10-13/1",
                unit,
                Instant.parse("2023-10-13T02:00:00Z"),
                CONTENT.length(),
                "open",
                REASONS,
                CONTENT,
                null,
                null,
                null,
                null);
    }
}
