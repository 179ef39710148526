package vn.sogiamsat.command.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormIntake.Answer;

/** What intake answers, in words for a person at a form. */
final class FormAnswers {
    private FormAnswers() {}

    static FormIntake.Outcome of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> answer(Answer.RECORDED, recorded.receipt());
            case Outcome.Known known -> answer(Answer.KNOWN, known.receipt());
            case Outcome.Conflicting conflicting ->
                answer(
                        Answer.CONFLICTING,
                        conflicting.first(),
                        problem(IntakeProblems.sameIdOtherContent(conflicting.first())));
            case Outcome.Wrong wrong -> new FormIntake.Outcome(Answer.WRONG, null, wrong.problems());
            case Outcome.Malformed malformed ->
                answer(Answer.WRONG, null, new FieldProblem("/data", "malformed", malformed.reason()));
            case Outcome.Refused refused -> answer(Answer.REFUSED, null, refused(refused.reason()));
            case Outcome.Quarantined quarantined ->
                throw new IllegalStateException("what persons tell is not quarantined");
        };
    }

    private static FormIntake.Outcome answer(Answer answer, @Nullable Receipt receipt, FieldProblem... problems) {
        return new FormIntake.Outcome(answer, receipt, List.of(problems));
    }

    /** What would be answered, while nothing is on record of it. */
    static FormIntake.Outcome of(Foreseen foreseen) {
        return switch (foreseen) {
            case Foreseen.New fresh -> answer(Answer.NEW, null);
            case Foreseen.Known known -> answer(Answer.KNOWN, known.receipt());
            case Foreseen.Conflicting conflicting ->
                answer(Answer.CONFLICTING, conflicting.first(), problem(IntakeProblems.idIsTaken(conflicting.first())));
            case Foreseen.Faulty faulty -> new FormIntake.Outcome(Answer.WRONG, null, faulty.problems());
            case Foreseen.Malformed malformed ->
                answer(Answer.WRONG, null, new FieldProblem("/data", "malformed", malformed.reason()));
            case Foreseen.Refused refused -> {
                Because because = because(refused.reason());
                yield answer(
                        Answer.REFUSED,
                        null,
                        new FieldProblem(
                                "", refused.reason().code(), Problem.inBoth(because.vi() + ".", because.en() + ".")));
            }
        };
    }

    private static FieldProblem refused(RefusalReason reason) {
        Because because = because(reason);
        return new FieldProblem(
                "",
                reason.code(),
                Problem.inBoth(
                        because.vi() + "; việc từ chối đã được ghi lại.",
                        because.en() + "; the refusal is on record."));
    }

    private record Because(String vi, String en) {}

    private static Because because(RefusalReason reason) {
        return switch (reason) {
            case FOREIGN_UNIT ->
                new Because("Bạn không được ghi cho tổ chức đảng này", "You may not record for this unit");
            case FOREIGN_TYPE ->
                new Because("Loại sự kiện này không ghi được bằng biểu mẫu", "This type cannot be recorded by a form");
            case FOREIGN_SOURCE -> new Because("Nguồn gửi không phải của biểu mẫu", "The source is not that of forms");
            case STATE_SECRET ->
                new Because(
                        "Sổ không nhận nội dung bí mật nhà nước", "The ledger takes nothing that is a state secret");
        };
    }

    private static FieldProblem problem(Problem problem) {
        return new FieldProblem("", problem.code(), problem.detail());
    }
}
