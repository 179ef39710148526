package vn.sogiamsat.command.inspection;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.compliance.Form;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.command.InspectionCommand.AnswerExplanation;
import vn.sogiamsat.core.command.InspectionCommand.ReportRemedy;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.inspection.Inspection;
import vn.sogiamsat.core.inspection.Question;
import vn.sogiamsat.core.inspection.Remedy;

/** What inspected units tell an inspection. That a login speaks for the unit is judged where users are known. */
@Component
class UnitHandler {
    private final InspectionDesk desk;

    UnitHandler(InspectionDesk desk) {
        this.desk = desk;
    }

    @CommandHandler
    Receipt answer(AnswerExplanation command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = holdAsUnit(inspection, command.by());
        Question question = held.question(command.question())
                .orElseThrow(() -> Refusal.unknown("yêu cầu giải trình", "question", command.question()));
        ExplanationAnswered event = new ExplanationAnswered(
                inspection,
                question.code(),
                question.asked().body().unit(),
                Form.explanation(command.text()),
                Form.document(command.document()));
        return desk.recordOnce(held, event, List.of(event), command.by());
    }

    @CommandHandler
    Receipt report(ReportRemedy command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = holdAsUnit(inspection, command.by());
        Remedy remedy = held.remedy(command.remedy())
                .orElseThrow(() -> Refusal.unknown("yêu cầu khắc phục", "remedy", command.remedy()));
        RemedyReported event = new RemedyReported(
                inspection,
                remedy.code(),
                remedy.due().body().unit(),
                Given.text(command.text(), 20_000),
                Form.document(command.document()));
        return desk.recordOnce(held, event, List.of(event), command.by());
    }

    private Inspection holdAsUnit(InspectionRef inspection, String by) {
        Inspection held = desk.holdOpen(inspection);
        if (held.isMember(by)) {
            throw Refusal.member();
        }
        return held;
    }
}
