package vn.sogiamsat.command.source;

import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;

/** What a registration must look like. */
final class RegistrationForm {
    private static final int MOST = 500;

    private RegistrationForm() {}

    /** @throws CommandRefused naming the first thing that is wrong */
    static void check(LedgerCommand.RegisterSource command) {
        refuseUnless(
                command.name().matches("[a-z][a-z0-9-]{1,59}")
                        && !command.name().equals(Header.LEDGER),
                "bad-source-name",
                "Tên nguồn gửi gồm 2–60 chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, và không được là"
                        + " “ledger”. (A source's name is 2–60 lower-case letters, digits and hyphens, begins with a letter"
                        + " and is not “ledger”.)");
        refuseUnless(
                !command.title().isBlank() && command.title().length() <= 200,
                "bad-title",
                "Tên hệ thống gồm 1–200 ký tự. (The title has 1–200 characters.)");
        refuseUnless(
                !command.types().isEmpty()
                        && command.types().size() <= MOST
                        && command.types().stream()
                                .allMatch(type -> type.matches("vn\\.sogiamsat\\.[a-z0-9.-]{0,80}\\*?")),
                "bad-types",
                "Cần ít nhất một loại sự kiện, như vn.sogiamsat.meeting.notice-sent.v1 hoặc vn.sogiamsat.meeting.*. (At least"
                        + " one type is needed, such as vn.sogiamsat.meeting.notice-sent.v1 or vn.sogiamsat.meeting.*.)");
        refuseUnless(
                !command.units().isEmpty()
                        && command.units().size() <= MOST
                        && command.units().stream().allMatch(unit -> unit.equals("*") || unit.matches(Subject.CODE)),
                "bad-units",
                "Cần ít nhất một mã tổ chức đảng, hoặc * cho tất cả. (At least one unit code is needed, or * for all.)");
    }

    private static void refuseUnless(boolean good, String code, String message) {
        if (!good) {
            throw new CommandRefused(code, message);
        }
    }
}
