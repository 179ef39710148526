package vn.sogiamsat.command.intake;

import java.util.List;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.core.port.FormIntake;

/** What who brings a package is told of each event: as of forms, but of what its source may say. */
final class PackageAnswers {
    private PackageAnswers() {}

    static FormIntake.Outcome of(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused(refused.reason(), "; việc từ chối đã được ghi lại", "; the refusal is on record")
                : FormAnswers.of(outcome);
    }

    static FormIntake.Outcome of(Foreseen foreseen) {
        return foreseen instanceof Foreseen.Refused refused
                ? refused(refused.reason(), "", "")
                : FormAnswers.of(foreseen);
    }

    private static FormIntake.Outcome refused(RefusalReason reason, String vi, String en) {
        String detail = switch (reason) {
            case FOREIGN_UNIT ->
                "Bạn, hoặc nguồn lập gói, không được ghi cho tổ chức đảng này%s. (You, or the package's source, may not record for this unit%s.)";
            case FOREIGN_TYPE ->
                "Nguồn lập gói không được gửi loại sự kiện này%s. (The package's source may not send this type%s.)";
            case FOREIGN_SOURCE ->
                "Sự kiện mang tên một nguồn khác với nguồn đã ký gói%s. (The event is of another source than the one that signed the package%s.)";
            case STATE_SECRET -> "Sổ không nhận nội dung bí mật nhà nước%s. (The ledger takes no state secret%s.)";
        };
        return new FormIntake.Outcome(
                FormIntake.Answer.REFUSED,
                null,
                List.of(new FieldProblem("", reason.code(), detail.formatted(vi, en))));
    }
}
