package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.SettableClock;
import vn.sogiamsat.query.testing.StubWriteSide;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.ShippedRulebooks;

@QuerySideTest
class AdoptPageTest {
    @Autowired
    StubWriteSide writeSide;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    @Test
    void only_administrators_adopt_rulebooks() {
        assertThat(people.signedIn("leader", "*").get("/adopt-rulebook").statusCode())
                .isEqualTo(403);
        assertThat(people.signedIn("administrator", "*").get("/adopt-rulebook").statusCode())
                .isEqualTo(200);
    }

    @Test
    void one_begins_with_a_rulebook_that_comes_along() {
        Browser administrator = people.signedIn("administrator", "*");

        assertThat(administrator.get("/adopt-rulebook?shipped=hd-12-2018").body())
                .contains("id: hd-12-2018");
        assertThat(administrator.get("/adopt-rulebook?shipped=../secret").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_rulebook_is_adopted_by_a_document_from_the_day_its_text_names() {
        HttpResponse<String> answer = send(form(ShippedRulebooks.text("hd-12-2018")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        LedgerCommand.AdoptRulebook sent = (LedgerCommand.AdoptRulebook) Objects.requireNonNull(writeSide.takeLast());
        assertThat(sent.rulebook()).isEqualTo("hd-12-2018");
        assertThat(sent.inForceFrom()).isEqualTo(LocalDate.of(2018, 7, 6));
        assertThat(sent.inForceTo()).isEqualTo(LocalDate.of(2025, 10, 28));
        assertThat(sent.decision().number()).isEqualTo("12-QĐ/TU");
        assertThat(sent.text()).isEqualTo(ShippedRulebooks.text("hd-12-2018"));
        assertThat(sent.by()).startsWith("administrator");
    }

    @Test
    void every_fault_is_told_with_its_place_and_nothing_is_sent() {
        String faulty = ShippedRulebooks.text("dieu-le-dang").replace("meeting.kind ==", "meeting.sort ==");

        HttpResponse<String> answer = send(form(faulty));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("dòng 23, cột 16", "R01", "meeting.sort");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void without_a_deciding_document_nothing_is_sent_and_no_word_is_lost() {
        Map<String, String> form = form(ShippedRulebooks.text("ban-giao"));
        form.put("number", " ");

        HttpResponse<String> answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Hãy ghi số, ký hiệu", "id: ban-giao");
        assertThat(writeSide.takeLast()).isNull();
    }

    @Test
    void what_the_write_side_refuses_is_told() {
        writeSide.refuseNext("Bộ quy tắc này đã được áp dụng với văn bản khác.");

        HttpResponse<String> answer = send(form(ShippedRulebooks.text("ban-giao")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("đã được áp dụng với văn bản khác");
    }

    @Test
    void months_are_opened_to_the_present_one_and_none_of_the_future() {
        Map<String, String> form = form(ShippedRulebooks.text("ban-giao"));
        form.put("openFrom", "9999-01");
        assertThat(send(form).body()).contains("Tháng mở kỳ phải từ 20 năm trước");

        YearMonth last = YearMonth.from(clock.instant().atZone(Show.HERE));
        form.put("openFrom", last.minusMonths(2).toString());
        assertThat(send(form).statusCode()).isEqualTo(302);
        for (int i = 0; i < 3; i++) {
            assertThat(writeSide.takeLast()).isInstanceOf(LedgerCommand.OpenPeriod.class);
        }
        assertThat(writeSide.takeLast()).isInstanceOf(LedgerCommand.AdoptRulebook.class);
    }

    private HttpResponse<String> send(Map<String, String> form) {
        while (writeSide.takeLast() != null) {
            // What earlier tests sent is of no interest.
        }
        return people.signedIn("administrator", "*").submit("/adopt-rulebook", "/adopt-rulebook", form);
    }

    private static Map<String, String> form(String text) {
        return new HashMap<>(
                Map.of("text", text, "number", "12-QĐ/TU", "issuer", "Tỉnh ủy Yên Bái", "date", "2023-01-05"));
    }
}
