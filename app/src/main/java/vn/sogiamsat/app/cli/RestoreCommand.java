package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.app.backup.Restore;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Phục hồi một bản sao lưu vào thư mục dữ liệu còn trống.",
            "Restores a backup into a data folder that is empty or not there."
        })
final class RestoreCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            paramLabel = "DIR",
            description = {"Thư mục của bản sao lưu.", "The folder of the backup."})
    private Path backup = Path.of("backup");

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.step("Đang phục hồi", "restoring");
        Path root = new Restore(backup.toAbsolutePath().normalize()).into(data.folder());
        terminal.say(
                "Đã phục hồi vào %s. Hãy chạy ./ledger start, rồi ./ledger verify.".formatted(root),
                "Restored into %s. Run ./ledger start, then ./ledger verify.".formatted(root));
        terminal.say(
                "Nếu lần khởi động bị từ chối vì sổ đã bị lùi lại: nó nêu rõ số dùng cho --accept-restore.",
                "Where that start is refused because the ledger was put back, it names the number for --accept-restore.");
    }
}
