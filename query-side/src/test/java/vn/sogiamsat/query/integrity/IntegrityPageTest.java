package vn.sogiamsat.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.query.testing.StubIntegrity.AT;
import static vn.sogiamsat.query.testing.StubIntegrity.run;
import static vn.sogiamsat.query.testing.StubIntegrity.state;
import static vn.sogiamsat.query.testing.StubIntegrity.well;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.Integrity.Witness;
import vn.sogiamsat.core.port.Integrity.Witness.Verdict;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.core.port.Verifications.Finding;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubIntegrity;

@QuerySideTest
class IntegrityPageTest {
    private static final Verifications.Run ENDED = run(AT.plusSeconds(600), List.of(), List.of());
    private static final Witness SIGNED =
            new Witness("kiem-tra", "kiem-tra.example/1+9b1c22d0", 1_200, AT, Verdict.COSIGNED, null);

    @Autowired
    StubIntegrity ledger;

    @Autowired
    People people;

    @AfterEach
    void allIsWell() {
        ledger.is(well(), null);
    }

    @Test
    void a_ledger_in_which_nothing_was_found_is_said_to_be_so_with_how_much_was_looked_at() {
        ledger.is(state(null, List.of(SIGNED), null, null), ENDED);

        assertThat(page())
                .contains("Không phát hiện sai khác.", "21/10/2023 02:30", "21/10/2023 02:40", "theo lịch")
                .contains("1.234 sự kiện, 5 tài liệu trong kho, 678 tài liệu tra cứu")
                .contains(">1.230<", StubIntegrity.POINT.root(), "4 trong 1.234 sự kiện", "href=\"/log/checkpoint\"")
                .contains("kiem-tra.example/1+9b1c22d0", ">1.200<", ">đã ký<")
                .contains("href=\"/audit?type=vn.sogiamsat.integrity.ledger-verified\"")
                .doesNotContain("Không được bảo vệ", "note-bad", "BÁO ĐỘNG");
    }

    @Test
    void what_was_not_looked_at_is_said_with_the_reason() {
        ledger.is(well(), run(AT.plusSeconds(600), List.of(), List.of("Elasticsearch <vắng> / away")));

        assertThat(page())
                .contains("Không phát hiện sai khác ở những gì đã đối chiếu.", "Elasticsearch &lt;vắng&gt; / away");
    }

    @Test
    void what_was_found_is_named_with_kind_count_and_first_place() {
        Finding finding = new Finding(
                Kind.EVENT_CHANGED, 1_002, "events/41 <b>, byte 17", "nội dung khác <i>", "content differs <i>");
        ledger.is(well(), run(AT.plusSeconds(600), List.of(finding), List.of()));

        assertThat(page())
                .contains("Phát hiện có sai khác.", "note-bad", "Sự kiện bị sửa", ">1.002<")
                .contains("events/41 &lt;b&gt;, byte 17", "nội dung khác &lt;i&gt;")
                .doesNotContain("Không phát hiện", "content differs");
        assertThat(people.signedIn("inspector", "*").get("/integrity?lang=en").body())
                .contains("Something was found.", "Event changed", "content differs &lt;i&gt;")
                .doesNotContain("nội dung khác");
        people.signedIn("inspector", "*").get("/integrity?lang=vi");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_finding_has_its_words(Kind kind) {
        ledger.is(well(), run(AT, List.of(new Finding(kind, 1, "x", "y", "z")), List.of()));
        assertThat(page()).doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_of_a_witness_has_its_words(Verdict verdict) {
        ledger.is(state(null, List.of(new Witness("w", "w+1", 0, null, verdict, "vì <thế>")), null, null), null);
        assertThat(page()).contains("vì &lt;thế&gt;").doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(names = {"AHEAD", "CONTRADICTED"})
    void a_witness_that_knows_better_is_louder_than_all_else(Verdict verdict) {
        Witness alarmed = new Witness("kiem-tra", "k+1", 2_000, AT, verdict, null);
        ledger.is(state("đĩa đầy", List.of(SIGNED, alarmed), null, null), ENDED);

        assertThat(page()).contains("Nhân chứng báo động", "BÁO ĐỘNG: ", "badge-bad", "đĩa đầy");
    }

    @Test
    void a_log_that_stands_still_says_why() {
        ledger.is(state("Khóa của sổ không mở được: <log.key>", List.of(), null, "/mnt/anchor"), ENDED);

        assertThat(page())
                .contains("Nhật ký chống sửa đổi đang đứng yên.", "Khóa của sổ không mở được: &lt;log.key&gt;")
                .contains("/mnt/anchor")
                .doesNotContain("Không được bảo vệ");
    }

    @Test
    void a_ledger_never_verified_and_not_protected_against_rollback_is_said_to_be_so() {
        ledger.is(well(), null);

        assertThat(page())
                .contains("Chưa đối chiếu lần nào.", "Không được bảo vệ trước việc lùi lại.", "Chưa có nhân chứng nào");
    }

    @Test
    void a_timestamp_protects_and_is_shown() {
        ledger.is(state(null, List.of(), new Integrity.Stamp(1_100, AT), null), ENDED);

        assertThat(page()).contains("điểm chốt 1.100 mục").doesNotContain("Không được bảo vệ");
    }

    @Test
    void the_first_leaf_of_a_later_log_is_no_event_that_waits() {
        Integrity.State later = new Integrity.State(
                StubIntegrity.ORIGIN + "/epoch-2",
                1_234,
                new Integrity.Point(1_235, "x"),
                null,
                List.of(),
                List.of(),
                false,
                null,
                null,
                null);
        ledger.is(later, null);
        assertThat(page()).contains("0 trong 1.234 sự kiện");
    }

    @Test
    void an_administrator_has_it_verified_follows_it_and_stops_it() {
        ledger.is(well(), null);
        Browser administrator = people.signedIn("administrator", "*");

        HttpResponse<String> answer = administrator.submit("/integrity", "/integrity/verify", Map.of());
        assertThat(Browser.target(answer)).isEqualTo("/integrity");
        assertThat(ledger.asked()).containsExactly("start administrator-all");
        HttpResponse<String> running = administrator.get("/integrity");
        assertThat(running.headers().firstValue("Refresh")).contains("3; url=/integrity");
        assertThat(running.body())
                .contains(
                        "Đã bắt đầu đối chiếu", "300 trong 1.234 sự kiện (24 %)", "<progress max=\"100\" value=\"24\"")
                .doesNotContain("action=\"/integrity/verify\"");

        administrator.submit("/integrity", "/integrity/cancel", Map.of());
        assertThat(ledger.asked()).containsExactly("start administrator-all", "cancel");
        assertThat(administrator.get("/integrity").headers().firstValue("Refresh"))
                .isEmpty();
    }

    @Test
    void an_inspector_sees_everything_and_starts_nothing() {
        ledger.is(well(), ENDED);
        Browser inspector = people.signedIn("inspector", "*");

        assertThat(inspector.get("/integrity").body())
                .contains("aria-current=\"page\">Toàn vẹn</a>")
                .doesNotContain("action=\"/integrity/verify\"");
        assertThat(inspector.submit("/integrity", "/integrity/verify", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(inspector.submit("/integrity", "/integrity/cancel", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(ledger.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "leader"})
    void others_have_no_use_for_it(String role) {
        Browser other = people.signedIn(role, "*");

        assertThat(other.get("/integrity").statusCode()).isEqualTo(403);
        assertThat(other.get("/integrity/policy.txt").statusCode()).isEqualTo(403);
        assertThat(other.get("/status").body()).doesNotContain("href=\"/integrity\"");
    }

    @Test
    void the_policy_has_a_line_for_each_key_and_remarks_for_witnesses() {
        ledger.is(state(null, List.of(SIGNED), null, null), null);

        HttpResponse<String> policy = people.signedIn("inspector", "*").get("/integrity/policy.txt");
        assertThat(policy.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"policy.txt\"");
        assertThat(policy.body().lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .containsExactly("log " + StubIntegrity.VKEY, "quorum none");
        assertThat(policy.body())
                .contains("# SHA-256 " + new LogKey(StubIntegrity.VKEY).fingerprint())
                .contains("# witness kiem-tra … (kiem-tra.example/1+9b1c22d0)", "# quorum nhan-chung");
        assertThat(page())
                .contains(StubIntegrity.VKEY, new LogKey(StubIntegrity.VKEY).fingerprint())
                .contains("href=\"/integrity/policy.txt\"");
    }

    @Test
    void a_fingerprint_is_the_digest_of_the_keys_text_in_groups_of_eight() {
        // printf %s 'a+b+c' | sha256sum
        assertThat(new LogKey("a+b+c").fingerprint())
                .isEqualTo("ff02308b 1ff78b66 ab564140 c91419e9 4e47644d 3e94addc c8b08640 58ca4028");
    }

    @Test
    void a_database_that_does_not_answer_is_told_plainly() {
        ledger.is(null, ENDED);

        HttpResponse<String> page = people.signedIn("inspector", "*").get("/integrity");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sổ sự kiện không trả lời").doesNotContain("connection refused");
        assertThat(people.signedIn("inspector", "*")
                        .get("/integrity/policy.txt")
                        .statusCode())
                .isEqualTo(503);
    }

    private String page() {
        HttpResponse<String> page = people.signedIn("inspector", "*").get("/integrity");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }
}
