package vn.sogiamsat.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.inspection.InspectionLedger.JUNE;
import static vn.sogiamsat.command.inspection.InspectionLedger.conclusion;
import static vn.sogiamsat.command.inspection.InspectionLedger.finding;
import static vn.sogiamsat.command.inspection.InspectionLedger.fresh;
import static vn.sogiamsat.command.inspection.InspectionLedger.opening;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.InspectionCommand.AnswerExplanation;
import vn.sogiamsat.core.command.InspectionCommand.AskExplanation;
import vn.sogiamsat.core.command.InspectionCommand.AssessRemedy;
import vn.sogiamsat.core.command.InspectionCommand.CloseInspection;
import vn.sogiamsat.core.command.InspectionCommand.OpenRecord;
import vn.sogiamsat.core.command.InspectionCommand.RefuseRecord;
import vn.sogiamsat.core.command.InspectionCommand.ReportRemedy;
import vn.sogiamsat.core.command.LedgerCommand.WithdrawFact;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.RecordKind;

/** The course of an inspection, and what is refused in it. */
class InspectionTest {
    private static InspectionLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new InspectionLedger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void who_opens_an_inspection_leads_it_and_is_of_its_team() {
        String code = "KT-" + fresh();
        JsonNode body = ledger.fact("vn.sogiamsat.inspection.opened", ledger.send(opening(code)))
                .get("body");
        assertThat(body.at("/lead").asString()).isEqualTo("lan");
        assertThat(body.at("/team").toString()).isEqualTo("[\"lan\",\"minh\"]");
        assertThat(body.at("/units/0").asString())
                .isEqualTo(UnitId.ofCode("YB-DB").toString());
        ledger.assertRefused(opening(code), "inspection-exists");
    }

    @Test
    void findings_are_numbered_and_told_twice_they_are_recorded_once() {
        String code = ledger.open();
        ledger.send(finding(code, "YB-CB1", "Biên bản thiếu chữ ký"));
        Receipt second = ledger.send(finding(code, "YB-CB1", "Không điểm danh"));
        assertThat(ledger.fact("vn.sogiamsat.inspection.finding-noted", second)
                        .at("/body/code")
                        .asString())
                .isEqualTo("PH-02");
        ledger.assertRefused(finding(code, "YB-CB1", "Không điểm danh"), "recorded-already");
        ledger.send(new WithdrawFact(second.stream(), second.eventId(), "nhầm", "lan"));
        ledger.send(finding(code, "YB-CB1", "Không điểm danh"));
    }

    @Test
    void a_unit_outside_the_scope_gets_no_finding() {
        String code = ledger.open();
        ledger.assertRefused(finding(code, "YB-CB2", "x"), "outside-scope");
        ledger.assertRefused(finding(code, "KHONG-CO", "x"), "unknown-unit");
    }

    @Test
    void only_members_work_on_it_and_they_do_not_answer_for_the_unit() {
        String code = ledger.open();
        ledger.assertRefused(new CloseInspection(code, "x", "quan-tri"), "not-a-member");
        ledger.send(question(code));
        ledger.assertRefused(new AnswerExplanation(code, "GT-01", "x", null, "minh"), "is-a-member");
    }

    @Test
    void a_question_is_answered_by_the_unit_that_was_asked() {
        String code = ledger.open();
        ledger.send(question(code));
        Receipt answer = ledger.send(new AnswerExplanation(code, "GT-01", "Do bão lũ", null, "van-thu"));
        JsonNode body = ledger.fact("vn.sogiamsat.inspection.explanation-answered", answer)
                .get("body");
        assertThat(body.at("/unit").asString())
                .isEqualTo(UnitId.ofCode("YB-CB1").toString());
        ledger.assertRefused(new AnswerExplanation(code, "GT-09", "x", null, "van-thu"), "unknown-question");
    }

    @Test
    void a_conclusion_is_issued_once_with_its_remedies_and_ends_the_findings() {
        String code = ledger.open();
        ledger.send(conclusion(code));
        assertThat(ledger.stored(InspectionId.ofCode(code).stream().value())).isEqualTo(3);
        ledger.assertRefused(conclusion(code), "concluded-already");
        ledger.assertRefused(finding(code, "YB-CB1", "x"), "concluded-already");
        ledger.assertRefused(question(code), "concluded-already");
    }

    @Test
    void a_remedy_is_assessed_after_each_report_and_not_before() {
        String code = ledger.open();
        ledger.send(conclusion(code));
        AssessRemedy refusal = new AssessRemedy(code, "KP-01", false, "Chưa có chữ ký", "lan");
        ledger.assertRefused(refusal, "nothing-to-assess");
        ledger.send(new ReportRemedy(code, "KP-01", "Đã bổ sung", null, "van-thu"));
        ledger.assertRefused(new AssessRemedy(code, "KP-01", false, null, "lan"), "note-needed");
        ledger.send(refusal);
        ledger.assertRefused(refusal, "nothing-to-assess");
        ledger.send(new ReportRemedy(code, "KP-01", "Đã bổ sung chữ ký", null, "van-thu"));
        ledger.send(new AssessRemedy(code, "KP-01", true, null, "lan"));
        ledger.send(new CloseInspection(code, null, "lan"));
    }

    @Test
    void what_is_not_done_needs_a_word_at_the_closing() {
        String code = ledger.open();
        ledger.assertRefused(new CloseInspection(code, null, "lan"), "note-needed");
        ledger.send(conclusion(code));
        ledger.assertRefused(new CloseInspection(code, " ", "lan"), "note-needed");
        ledger.send(new CloseInspection(code, "Chuyển cấp trên", "lan"));
    }

    @Test
    void nothing_is_recorded_after_the_closing() {
        String code = ledger.open();
        ledger.send(conclusion(code));
        ledger.send(new CloseInspection(code, "Xong", "lan"));
        long before = ledger.stored(InspectionId.ofCode(code).stream().value());
        ledger.assertRefused(new ReportRemedy(code, "KP-01", "x", null, "van-thu"), "inspection-closed");
        ledger.assertRefused(new CloseInspection(code, "Xong", "lan"), "inspection-closed");
        ledger.assertRefused(look(code, fresh()), "inspection-closed");
        assertThat(ledger.stored(InspectionId.ofCode(code).stream().value())).isEqualTo(before);
    }

    @Test
    void a_record_opened_again_on_the_same_day_is_one_fact() {
        String code = ledger.open();
        String record = fresh();
        Receipt first = ledger.send(look(code, record));
        assertThat(ledger.send(look(code, record)).eventId()).isEqualTo(first.eventId());
        assertThat(ledger.send(look(code, fresh())).eventId()).isNotEqualTo(first.eventId());
        assertThat(ledger.fact("vn.sogiamsat.inspection.record-opened", first)
                        .at("/header/recordedBy")
                        .asString())
                .isEqualTo("user:lan");
    }

    @Test
    void a_record_outside_the_scope_is_on_record_as_refused() {
        String code = ledger.open();
        Receipt refused =
                ledger.send(new RefuseRecord(code, RecordKind.MEETING, fresh(), UnitId.ofCode("YB-CB2"), "lan"));
        assertThat(ledger.fact("vn.sogiamsat.inspection.record-refused", refused)
                        .at("/body/unit")
                        .asString())
                .isEqualTo(UnitId.ofCode("YB-CB2").toString());
        ledger.assertRefused(new RefuseRecord(code, RecordKind.MEETING, fresh(), null, "quan-tri"), "not-a-member");
    }

    @Test
    void an_inspection_nobody_opened_is_unknown() {
        ledger.assertRefused(finding("KT-chua-co", "YB-CB1", "x"), "unknown-inspection");
        ledger.assertRefused(finding("không có", "YB-CB1", "x"), "unknown-inspection");
    }

    private static OpenRecord look(String inspection, String record) {
        return new OpenRecord(inspection, RecordKind.MEETING, record, UnitId.ofCode("YB-CB1"), "lan");
    }

    private static AskExplanation question(String inspection) {
        return new AskExplanation(
                inspection, "YB-CB1", "Vì sao chậm?", null, List.of(), List.of(UUID.randomUUID()), JUNE, "lan");
    }
}
