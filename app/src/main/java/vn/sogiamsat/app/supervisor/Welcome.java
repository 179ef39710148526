package vn.sogiamsat.app.supervisor;

import vn.sogiamsat.app.terminal.Terminal;

/** What a person needs to know when the ledger runs. */
final class Welcome {
    private final Terminal terminal;

    Welcome(Terminal terminal) {
        this.terminal = terminal;
    }

    void say(DataFolder folder, int port) {
        terminal.plain("");
        terminal.say(
                "Sổ Giám Sát đang chạy tại http://127.0.0.1:" + port,
                "The ledger is running at http://127.0.0.1:" + port);
        DataFolder.read(folder.firstLogin()).ifPresent(password -> {
            terminal.plain("");
            terminal.say(
                    "Đăng nhập lần đầu: admin, mật khẩu dùng một lần: " + password,
                    "First login: admin, one-time password: " + password);
        });
        terminal.plain("");
        terminal.say(
                "Nạp dữ liệu mẫu (ở cửa sổ dòng lệnh khác): ./ledger sample",
                "Load the sample (from another terminal): ./ledger sample");
        terminal.plain("");
        terminal.say(
                "Dữ liệu nằm ở " + folder + ". Dừng bằng Ctrl-C.", "Data lies in " + folder + ". Ctrl-C stops it.");
    }
}
