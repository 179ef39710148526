package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.AdoptionPreview.Counts;
import vn.sogiamsat.core.preview.AdoptionPreview.State;
import vn.sogiamsat.core.preview.PreviewAdoption;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.SettableClock;
import vn.sogiamsat.query.testing.StubPreviews;
import vn.sogiamsat.query.testing.StubWriteSide;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.ShippedRulebooks;

@QuerySideTest
class AdoptPageTest {
    private static final String BOOK = ShippedRulebooks.text("hd-12-2018");
    private static final UUID CHANGED = UUID.fromString("5a9ba5a2-2b39-4e56-8a7a-6dbb1a5e9a11");
    private static final UUID BEGUN = UUID.fromString("5a9ba5a2-2b39-4e56-8a7a-6dbb1a5e9a12");
    private static final UUID UNIT = UUID.fromString("5a9ba5a2-2b39-4e56-8a7a-6dbb1a5e9a13");

    @Autowired
    StubWriteSide writeSide;

    @Autowired
    StubPreviews previews;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private Browser administrator;

    @BeforeEach
    void begin() {
        writeSide.forget();
        previews.answers(done(false));
        administrator = people.signedIn("administrator", "*");
    }

    @Test
    void only_administrators_adopt_rulebooks() {
        for (String path : new String[] {"/adopt-rulebook", "/adopt-rulebook/preview"}) {
            assertThat(people.signedIn("leader", "*").get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(administrator.get("/adopt-rulebook").statusCode()).isEqualTo(200);
    }

    @Test
    void one_begins_with_a_rulebook_that_comes_along() {
        assertThat(administrator.get("/adopt-rulebook?shipped=hd-12-2018").body())
                .contains("id: hd-12-2018");
        assertThat(administrator.get("/adopt-rulebook?shipped=../secret").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_sent_before_what_would_change_was_looked_at() {
        HttpResponse<String> answer = send(form(BOOK));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/adopt-rulebook/preview");
        String page = preview();
        assertThat(page)
                .contains("Chưa có gì được ghi vào sổ", "41 sự kiện đầu tiên", "2 nghĩa vụ thay đổi")
                .contains("Thời lượng sinh hoạt", "/obligations/" + CHANGED)
                .doesNotContain("/obligations/" + BEGUN, "ghi thêm sự kiện");
        assertThat(page.replaceAll("<[^>]+>|\\s+", " "))
                .containsPattern("Đúng hạn +1 +Quá hạn +1 +, +Chưa phát sinh +1");
        assertThat(previews.asked()).containsOnly(new PreviewAdoption(BOOK, null));
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void a_rulebook_is_adopted_by_a_document_from_the_day_its_text_names() {
        send(form(BOOK));
        HttpResponse<String> answer = confirm(token());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        LedgerCommand.AdoptRulebook sent = (LedgerCommand.AdoptRulebook) Objects.requireNonNull(writeSide.takeLast());
        assertThat(sent.rulebook()).isEqualTo("hd-12-2018");
        assertThat(sent.inForceFrom()).isEqualTo(LocalDate.of(2018, 7, 6));
        assertThat(sent.inForceTo()).isEqualTo(LocalDate.of(2025, 10, 28));
        assertThat(sent.decision().number()).isEqualTo("12-QĐ/TU");
        assertThat(sent.text()).isEqualTo(BOOK);
        assertThat(sent.by()).startsWith("administrator");
        assertThat(administrator.get("/rulebooks").body()).contains("Đã áp dụng bộ quy tắc.");

        assertThat(confirm("").statusCode()).as("confirmed again").isEqualTo(302);
        assertThat(writeSide.takeLast()).isNull();
        assertThat(administrator.get("/rulebooks").body()).contains("có thể bộ quy tắc đã được áp dụng");
    }

    @Test
    void while_it_is_worked_out_the_page_says_how_far_it_is_and_asks_again() {
        previews.answers(
                new AdoptionPreview(State.RUNNING, 3_000, 9_000, null),
                AdoptionPreview.of(State.NOT_READY),
                AdoptionPreview.of(State.BUSY),
                AdoptionPreview.of(State.FAILED));
        send(form(BOOK));
        for (String said : new String[] {
            "Đã xét 3.000 trên 9.000 trường hợp", "Sổ còn đang được đọc lại", "quá nhiều bản xem trước"
        }) {
            HttpResponse<String> answer = administrator.get("/adopt-rulebook/preview");
            assertThat(answer.body()).contains(said).doesNotContain("Xác nhận áp dụng");
            assertThat(answer.headers().firstValue("Refresh")).contains("2; url=/adopt-rulebook/preview");
        }
        assertThat(administrator.get("/adopt-rulebook/preview").headers().firstValue("Refresh"))
                .as("what failed is not tried again by itself")
                .isEmpty();
    }

    @Test
    void what_was_changed_after_the_preview_or_is_not_known_any_more_is_not_adopted() {
        send(form(BOOK));
        String token = token();
        Map<String, String> other = form(BOOK);
        other.put("number", "13-QĐ/TU");
        send(other);
        HttpResponse<String> answer = confirm(token);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("sửa ở một cửa sổ khác", "13-QĐ/TU");

        String newest = token();
        previews.answers(AdoptionPreview.of(State.RUNNING));
        answer = confirm(newest);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("đã có quyết định khác về bộ quy tắc");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void that_the_ledger_moved_on_since_is_said_before_and_after() {
        previews.answers(done(true));
        send(form(BOOK));
        assertThat(preview()).contains("sổ đã ghi thêm sự kiện làm thay đổi nghĩa vụ");
        confirm(token());
        assertThat(administrator.get("/rulebooks").body()).contains("có thể khác bản xem trước");
    }

    @Test
    void that_nothing_would_change_is_said() {
        previews.answers(new AdoptionPreview(
                State.DONE,
                0,
                0,
                new AdoptionPreview.Result(7, Instant.EPOCH, false, List.of(), List.of(), 0, List.of())));
        send(form(BOOK));
        assertThat(preview()).contains("Không có nghĩa vụ nào thay đổi", "Xác nhận áp dụng");
    }

    @Test
    void every_fault_is_told_with_its_place_and_nothing_is_sent() {
        String faulty = ShippedRulebooks.text("dieu-le-dang").replace("meeting.kind ==", "meeting.sort ==");

        HttpResponse<String> answer = send(form(faulty));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("dòng 23, cột 16", "R01", "meeting.sort");
        assertThat(previews.asked()).isEmpty();
    }

    @Test
    void without_a_deciding_document_nothing_is_sent_and_no_word_is_lost() {
        Map<String, String> form = form(ShippedRulebooks.text("ban-giao"));
        form.put("number", " ");
        form.put("date", "hôm qua");

        HttpResponse<String> answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Hãy ghi số, ký hiệu", "id: ban-giao", "hôm qua");
    }

    @Test
    void who_goes_back_finds_what_was_typed() {
        send(form(BOOK));
        assertThat(administrator.get("/adopt-rulebook?edit=true").body()).contains("id: hd-12-2018", "12-QĐ/TU");
    }

    @Test
    void what_the_write_side_refuses_is_told() {
        send(form(BOOK));
        writeSide.refuseNext("Bộ quy tắc này đã được áp dụng với văn bản khác.");

        HttpResponse<String> answer = confirm(token());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("đã được áp dụng với văn bản khác", "Xác nhận áp dụng");
    }

    @Test
    void months_are_opened_to_the_present_one_and_none_of_the_future() {
        Map<String, String> form = form(ShippedRulebooks.text("ban-giao"));
        form.put("openFrom", "9999-01");
        assertThat(send(form).body()).contains("Tháng mở kỳ phải từ 20 năm trước");

        YearMonth last = YearMonth.from(clock.instant().atZone(Show.HERE));
        form.put("openFrom", last.minusMonths(2).toString());
        assertThat(send(form).statusCode()).isEqualTo(302);
        assertThat(confirm(token()).statusCode()).isEqualTo(302);
        for (int i = 0; i < 3; i++) {
            assertThat(writeSide.takeLast()).isInstanceOf(LedgerCommand.OpenPeriod.class);
        }
        assertThat(writeSide.takeLast()).isInstanceOf(LedgerCommand.AdoptRulebook.class);
    }

    private static AdoptionPreview done(boolean changedSince) {
        Counts counts = new Counts(1, 0, 1, Map.of("met", 1L), Map.of("overdue", 1L, "later", 1L));
        return new AdoptionPreview(
                State.DONE,
                10,
                10,
                new AdoptionPreview.Result(
                        41,
                        Instant.parse("2023-10-20T03:00:00Z"),
                        changedSince,
                        List.of(new AdoptionPreview.OfRule("hd-12-2018/R05", counts)),
                        List.of(new AdoptionPreview.OfUnit(UNIT, counts)),
                        2,
                        List.of(
                                named(CHANGED, "met", "overdue"),
                                new AdoptionPreview.Named(
                                        BEGUN,
                                        "hd-12-2018/R03",
                                        "cell",
                                        "2023-Q4",
                                        UNIT,
                                        Instant.parse("2023-12-31T16:59:59Z"),
                                        null,
                                        "later"))));
    }

    private static AdoptionPreview.Named named(UUID id, String before, String after) {
        return new AdoptionPreview.Named(
                id, "hd-12-2018/R05", "meeting", "", UNIT, Instant.parse("2023-10-06T03:00:00Z"), before, after);
    }

    private String preview() {
        HttpResponse<String> answer = administrator.get("/adopt-rulebook/preview");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String token() {
        Matcher token =
                Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"").matcher(preview());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> confirm(String token) {
        return administrator.submit("/adopt-rulebook", "/adopt-rulebook/confirm", Map.of("token", token));
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return administrator.submit("/adopt-rulebook", "/adopt-rulebook", form);
    }

    private static Map<String, String> form(String text) {
        return new HashMap<>(
                Map.of("text", text, "number", "12-QĐ/TU", "issuer", "Tỉnh ủy Yên Bái", "date", "2023-01-05"));
    }
}
