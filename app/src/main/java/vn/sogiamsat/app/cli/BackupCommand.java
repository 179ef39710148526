package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.app.backup.Backup;
import vn.sogiamsat.app.supervisor.DataFolder;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Sao lưu toàn bộ sổ đang chạy vào một thư mục mới.",
            "Backs the whole running ledger up into a new folder."
        })
final class BackupCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            paramLabel = "DIR",
            description = {"Thư mục sẽ được tạo cho bản sao lưu.", "The folder that is made for the backup."})
    private Path target = Path.of("backup");

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        DataFolder folder = data.running().folder();
        Path written = target.toAbsolutePath().normalize();
        terminal.step("Đang sao lưu " + folder, "backing it up");
        new Backup(folder).write(written);
        terminal.say(
                "Đã sao lưu vào %s. Ai có bản này đọc được toàn bộ sổ: hãy mã hóa khi mang đi.".formatted(written),
                "The backup is in %s. Whoever has it can read the whole ledger: encrypt it where it is taken elsewhere."
                        .formatted(written));
    }
}
