package vn.sogiamsat.command.inspection;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.ConclusionIssued;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.inspection.Told;

/** Why something is not recorded in an inspection, in words for the person who asked. */
final class Refusal {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Refusal() {}

    static CommandRefused unknownInspection(String code) {
        return new CommandRefused(
                "unknown-inspection",
                "Sổ không có cuộc kiểm tra nào mang mã “" + code
                        + "”; hãy kiểm tra mã. (The ledger knows of no inspection with this code; check it.)");
    }

    static CommandRefused exists(String code) {
        return new CommandRefused(
                "inspection-exists",
                "Đã có cuộc kiểm tra mang mã “" + code
                        + "”; hãy chọn mã khác. (There is an inspection with this code already; choose another.)");
    }

    static CommandRefused notAMember() {
        return new CommandRefused(
                "not-a-member",
                "Chỉ thành viên đoàn kiểm tra mới làm được việc này. (Only members of the inspection may do this.)");
    }

    static CommandRefused member() {
        return new CommandRefused(
                "is-a-member",
                "Thành viên đoàn kiểm tra không trả lời thay tổ chức được kiểm tra. (A member of the inspection does not"
                        + " answer for the inspected unit.)");
    }

    static CommandRefused closed(Told<InspectionClosed> closed) {
        String at = at(closed.header().recordedAt());
        return new CommandRefused(
                "inspection-closed",
                "Cuộc kiểm tra đã kết thúc lúc %s; không ghi thêm gì vào được nữa. (The inspection was closed at %s; nothing more is recorded in it.)"
                        .formatted(at, at));
    }

    static CommandRefused concluded(Told<ConclusionIssued> conclusion) {
        String number = conclusion.body().decision().number();
        return new CommandRefused(
                "concluded-already",
                "Kết luận %s đã được ban hành; nếu ghi sai, hãy rút lại kết luận ấy trước. (The conclusion %s was issued already; withdraw it first if it is wrong.)"
                        .formatted(number, number));
    }

    static CommandRefused outside(String unit) {
        return new CommandRefused(
                "outside-scope",
                "Tổ chức đảng “%s” nằm ngoài phạm vi cuộc kiểm tra; hãy chọn tổ chức trong phạm vi. (The unit is outside the inspection's scope; choose one within it.)"
                        .formatted(unit));
    }

    static CommandRefused unknown(String what, String whatInEnglish, String code) {
        return new CommandRefused(
                "unknown-" + whatInEnglish,
                "Cuộc kiểm tra không có %s “%s”; hãy kiểm tra mã. (The inspection has no %s of this code; check it.)"
                        .formatted(what, code, whatInEnglish));
    }

    static CommandRefused nothingToAssess() {
        return new CommandRefused(
                "nothing-to-assess",
                "Chưa có báo cáo khắc phục nào chờ đánh giá. (No report of this remedy waits to be assessed.)");
    }

    static CommandRefused noteNeeded(String vi, String en) {
        return new CommandRefused("note-needed", vi + " (" + en + ")");
    }

    static CommandRefused recordedAlready(Receipt before) {
        String at = at(before.recordedAt());
        return new CommandRefused(
                "recorded-already",
                "Đúng nội dung này đã được ghi vào sổ lúc %s; lần gửi này không ghi thêm gì. (The very same was recorded at %s; nothing was recorded a second time.)"
                        .formatted(at, at));
    }

    private static String at(Instant moment) {
        return MINUTE.format(moment);
    }
}
