package vn.sogiamsat.command.intake;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.RefusalReason;

/** Why a submission is not taken in, in words. */
final class IntakeProblems {
    private static final String REFUSED = "Bản gửi bị từ chối";

    private IntakeProblems() {}

    static Problem notACloudEvent(String reason) {
        return new Problem(400, "not-a-cloudevent", "Không phải CloudEvent", reason, List.of());
    }

    static Problem unfit() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unfit",
                "Nội dung không đúng lược đồ hoặc giới hạn",
                "Nội dung sai ở những chỗ nêu dưới đây; không lưu gì. Hãy sửa rồi gửi lại.",
                "The content is wrong where it is said below; nothing was kept. Correct it and send it again.");
    }

    static Problem sameIdOtherContent(Receipt first) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "same-id-other-content",
                "Mã đã dùng cho nội dung khác",
                "Mã này đã dùng cho một sự kiện khác nội dung, ghi lúc " + first.recordedAt()
                        + "; sự kiện ấy giữ nguyên và mâu thuẫn đã được ghi lại. Nếu là sự kiện mới, hãy gửi dưới mã mới; nếu"
                        + " muốn sửa, hãy rút sự kiện cũ rồi gửi sự kiện mới.",
                "This id stands for an event with other content, recorded at " + first.recordedAt()
                        + "; that one stays, and the conflict is on record. Send a new event under a new id; to correct, withdraw"
                        + " the old one and send a new one.");
    }

    /** The same of what was only tried. */
    static Problem idIsTaken(Receipt first) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "same-id-other-content",
                "Mã đã dùng cho nội dung khác",
                "Mã này đã dùng cho một sự kiện khác nội dung, ghi lúc " + first.recordedAt() + ".",
                "This id stands for an event with other content, recorded at " + first.recordedAt() + ".");
    }

    static Problem refused(RefusalReason reason) {
        return switch (reason) {
            case FOREIGN_SOURCE ->
                forbidden(
                        reason,
                        "Thuộc tính source khác tên nguồn gửi đã đăng ký của khóa này.",
                        "The source attribute is not the registered name of this key.");
            case FOREIGN_TYPE ->
                forbidden(
                        reason,
                        "Nguồn gửi không được đăng ký cho loại sự kiện này; hãy đề nghị người vận hành sổ bổ sung.",
                        "The source is not registered for this type; ask the operator of the ledger.");
            case FOREIGN_UNIT ->
                forbidden(
                        reason,
                        "Nguồn gửi không được đăng ký cho tổ chức đảng này; hãy đề nghị người vận hành sổ bổ sung.",
                        "The source is not registered for this unit; ask the operator of the ledger.");
            case STATE_SECRET ->
                forbidden(
                        reason,
                        "Sổ không nhận bí mật nhà nước; nội dung không được đọc và không lưu ở đâu. Nếu không phải bí mật, hãy"
                                + " gửi lại với dataclassification: thuong.",
                        "The ledger takes no state secrets; the content was not read and is kept nowhere. If it is none, send it"
                                + " again with dataclassification: thuong.");
        };
    }

    private static Problem forbidden(RefusalReason reason, String vi, String en) {
        return Problem.of(HttpStatus.FORBIDDEN, reason.code(), REFUSED, vi, en);
    }
}
