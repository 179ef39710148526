package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubWriteSide;
import vn.sogiamsat.query.testing.ToldFacts;

/** The pages on which administrators decide and units explain, and where what was decided is shown. */
@QuerySideTest
class DecisionPagesTest {
    private static final DecidingDocument DECISION =
            new DecidingDocument("9-QĐ/ĐU <i>", "Đảng ủy VNPT", LocalDate.of(2023, 2, 1));
    private static final String STREAM = "rulebook-" + Story.BOOK;

    @Autowired
    StoryPages pages;

    @Autowired
    ToldFacts ledger;

    @Autowired
    People people;

    @Autowired
    StubWriteSide writeSide;

    private Story story;

    @BeforeEach
    void tell() {
        story = pages.judged("DP");
        writeSide.forget();
    }

    @Test
    void who_may_decide_and_who_may_explain() {
        String late = obligation("late");
        for (String path :
                new String[] {late + "/waive", "/rulebooks/hd-12-2018/repeal", "/rulebooks/hd-12-2018/override"}) {
            assertThat(status("administrator", path)).as(path).isEqualTo(200);
            for (String role : new String[] {"leader", "clerk", "inspector"}) {
                assertThat(status(role, path)).as(role + path).isEqualTo(403);
            }
        }
        for (String role : new String[] {"leader", "clerk", "administrator"}) {
            assertThat(status(role, late + "/explain")).as(role).isEqualTo(200);
        }
        assertThat(status("inspector", late + "/explain")).isEqualTo(403);
        assertThat(people.signedIn("leader", story.units().sister)
                        .get(late + "/explain")
                        .statusCode())
                .as("another unit's")
                .isEqualTo(404);
        assertThat(people.signedIn("leader", story.units().sister)
                        .submit("/account", late + "/explain", Map.of("text", "Không phải của tôi", "document", ""))
                        .statusCode())
                .as("sent for another unit's")
                .isEqualTo(404);
        assertThat(pages.page("leader", "*", late)).contains(late + "/explain").doesNotContain(late + "/waive");
        assertThat(status("administrator", "/rulebooks/khong-co/repeal")).isEqualTo(404);
        assertThat(status("administrator", "/rulebooks/khong-co/override")).isEqualTo(404);
    }

    @Test
    void a_repeal_is_sent_with_its_day_reason_and_document() {
        assertThat(post("/rulebooks/hd-12-2018/repeal", decided("from", "2024-01-01", "reason", " Có quy định mới "))
                        .statusCode())
                .isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.RepealRulebook(
                        Story.BOOK, LocalDate.of(2024, 1, 1), "Có quy định mới", decision(), "administrator-all"));
    }

    @Test
    void an_override_shows_what_is_there_now_and_is_sent_for_the_unit() {
        String choice = "?parameter=minimum_minutes&unit=" + story.party();
        assertThat(get("/rulebooks/hd-12-2018/override" + choice))
                .contains("Thời lượng tối thiểu (phút)", "số nguyên", "<strong>90</strong>", "theo bộ quy tắc");
        Map<String, String> form = decided(
                "parameter", "minimum_minutes", "unit", story.party().toString(), "value", "75", "from", "01/03/2023");
        assertThat(post("/rulebooks/hd-12-2018/override", form).statusCode()).isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.OverrideParameter(
                        Story.BOOK,
                        "minimum_minutes",
                        "75",
                        story.units().party,
                        LocalDate.of(2023, 3, 1),
                        null,
                        decision(),
                        "administrator-all"));
    }

    @ParameterizedTest
    @CsvSource({
        "value, chín mươi, là một số nguyên",
        "value, 90m, là một số nguyên",
        "from, 31/02/2023, ngày bắt đầu có hiệu lực",
        "from, 1066-10-14, ngày bắt đầu có hiệu lực",
        "to, 2023-03-01, phải sau ngày bắt đầu",
        "number, '', 'Hãy ghi số, ký hiệu'",
        "issuer, ' ', Hãy ghi cơ quan ban hành",
        "date, hôm nay, Hãy ghi ngày ban hành",
        "parameter, khong_co, Hãy chọn tham số"
    })
    void what_is_wrong_is_said_and_every_word_that_was_typed_is_kept(String field, String typed, String said) {
        Map<String, String> form = decided(
                "parameter", "minimum_minutes", "unit", story.party().toString(), "value", "75", "from", "2023-03-01");
        form.put(field, typed);
        HttpResponse<String> answer = post("/rulebooks/hd-12-2018/override", form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(said);
        if (!field.equals("parameter")) {
            assertThat(answer.body()).contains("name=\"" + field + "\" value=\"" + typed + "\"");
        }
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void a_waiver_is_sent_for_the_unit_that_answers() {
        String late = obligation("late");
        assertThat(post(late + "/waive", decided("from", "2023-10-01", "until", "2023-10-01", "reason", "Bão lũ"))
                        .body())
                .contains("phải sau ngày bắt đầu", "Bão lũ");
        assertThat(post(late + "/waive", decided("from", "2023-10-01", "until", "2023-11-01", "reason", ""))
                        .body())
                .contains("Hãy ghi lý do");
        assertThat(post(late + "/waive", decided("from", "2023-10-01", "until", "2023-11-01", "reason", "Bão lũ"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.WaiveObligation(
                        Story.BOOK,
                        id("late"),
                        story.units().cell,
                        LocalDate.of(2023, 10, 1),
                        LocalDate.of(2023, 11, 1),
                        "Bão lũ",
                        decision(),
                        "administrator-all"));
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void an_explanation_sent_twice_has_one_effect_and_the_page_says_so() {
        String path = obligation("late") + "/explain";
        Map<String, String> form = new HashMap<>(Map.of("text", "Mất điện cả ngày", "document", ""));
        assertThat(post(path, form).statusCode()).isEqualTo(302);
        assertThat(writeSide.takeLast())
                .isEqualTo(new LedgerCommand.GiveExplanation(
                        Story.BOOK, id("late"), story.units().cell, "Mất điện cả ngày", null, "administrator-all"));
        writeSide.refuseNext(
                "Đúng nội dung này đã được ghi vào sổ lúc 10:00 20/10/2023; lần gửi này không ghi thêm gì.");
        HttpResponse<String> again = post(path, form);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("lần gửi này không ghi thêm gì", "Mất điện cả ngày");
        form.put("document", "ABC");
        assertThat(post(path, form).body()).contains("đúng 64 chữ số thập lục phân");
    }

    @Test
    void a_withdrawal_that_is_refused_is_told_and_the_reason_that_was_typed_stays() {
        UUID waiver = ledger.tell(
                "2023-10-09T08:00",
                new ObligationWaived(
                        Story.BOOK,
                        id("met"),
                        cell(),
                        LocalDate.of(2023, 10, 1),
                        LocalDate.of(2023, 11, 1),
                        "Bão lũ",
                        DECISION));
        writeSide.refuseNext("Không rút lại việc rút này được: hãy rút lần áp dụng của bộ kia trước.");
        HttpResponse<String> answer = post("/events/" + waiver + "/withdraw", Map.of("reason", "Rút nhầm"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("hãy rút lần áp dụng của bộ kia trước", "Rút nhầm");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void an_obligation_shows_waiver_explanation_and_figures_with_their_documents_and_events() {
        UUID over = id("over-1");
        UUID waiver = ledger.tell(
                "2023-10-10T08:00",
                new ObligationWaived(
                        Story.BOOK,
                        over,
                        cell(),
                        LocalDate.of(2023, 10, 1),
                        LocalDate.of(2023, 11, 1),
                        "Khắc phục <b>bão",
                        DECISION));
        UUID explanation = ledger.tell(
                "2023-10-11T08:00", new ExplanationGiven(Story.BOOK, over, cell(), "Mất điện <script>", null));
        ledger.tell("2023-10-11T09:00", new ExplanationGiven(Story.BOOK, id("late"), cell(), "Chuyện khác", null));
        ledger.withdraw(new StreamId(STREAM), waiver, "quan-tri", "Ghi nhầm");

        assertThat(get(obligation("over-1")))
                .contains("/events/" + waiver, "/events/" + explanation)
                .contains("Miễn từ 01/10/2023 đến hết trước 01/11/2023", "Khắc phục &lt;b&gt;bão")
                .contains("Theo 9-QĐ/ĐU &lt;i&gt;, Đảng ủy VNPT, 01/02/2023")
                .contains("Mất điện &lt;script&gt;", "đã rút lại")
                .doesNotContain("Chuyện khác");
    }

    @Test
    void the_nearest_units_figure_is_said_with_its_document_and_whose_it_is() {
        UUID ofParty = overridden(story.units().party, "80", "2023-10-12T08:00");
        assertThat(get(obligation("met"))).contains("<strong>80</strong>", "thay cho", "/events/" + ofParty);
        UUID ofCell = overridden(story.units().cell, "70", "2023-10-12T09:00");
        overridden(story.units().sister, "65", "2023-10-12T10:00");

        assertThat(get(obligation("met")))
                .contains("<strong>70</strong>", "/events/" + ofCell, "9-QĐ/ĐU &lt;i&gt;")
                .doesNotContain("<strong>80</strong>", "<strong>65</strong>");
        assertThat(get("/rulebooks/hd-12-2018/override?parameter=minimum_minutes&unit=" + story.cell()))
                .contains("<strong>70</strong>", "theo điều chỉnh cho");
        assertThat(get("/rulebooks/hd-12-2018")).contains("<strong>65</strong>", "/events/" + ofParty);
        assertThat(pages.page("leader", story.units().cell, "/rulebooks/hd-12-2018"))
                .contains("<strong>70</strong>")
                .doesNotContain("<strong>65</strong>", "/events/" + ofParty);
    }

    private UUID overridden(String unit, String value, String at) {
        return ledger.tell(
                at,
                new ParameterOverridden(
                        Story.BOOK,
                        "minimum_minutes",
                        value,
                        new UnitRef(UnitId.ofCode(unit), unit),
                        LocalDate.of(2023, 1, 1),
                        null,
                        DECISION));
    }

    private UnitRef cell() {
        return new UnitRef(UnitId.ofCode(story.units().cell), story.units().cell);
    }

    private UUID id(String name) {
        return Demanded.id(story.units().cell + name);
    }

    private String obligation(String name) {
        return "/obligations/" + id(name);
    }

    private int status(String role, String path) {
        return people.signedIn(role, "*").get(path).statusCode();
    }

    private String get(String path) {
        HttpResponse<String> answer = people.signedIn("administrator", "*").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return people.signedIn("administrator", "*").submit(path, path, form);
    }

    private static DecidingDocument decision() {
        return new DecidingDocument("12-QĐ/TU", "Tỉnh ủy Yên Bái", LocalDate.of(2023, 1, 5));
    }

    private static Map<String, String> decided(String... fields) {
        Map<String, String> form =
                new HashMap<>(Map.of("number", "12-QĐ/TU", "issuer", "Tỉnh ủy Yên Bái", "date", "2023-01-05"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
