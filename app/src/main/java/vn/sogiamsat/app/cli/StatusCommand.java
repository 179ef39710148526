package vn.sogiamsat.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sogiamsat.app.supervisor.Application;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Sổ đang thế nào. Mã thoát 0: đang chạy tốt; 1: không.",
            "How the ledger is doing. Exit code 0: it runs and is well; 1: not so."
        })
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataOption.Running running = data.running();
        boolean healthy = Application.isHealthy(running.holder().port());
        if (healthy) {
            terminal.say(
                    "Sổ đang chạy tốt tại " + running.address(), "The ledger runs and is well at " + running.address());
        } else {
            terminal.say(
                    "Sổ đang khởi động hoặc gặp trục trặc tại %s. Nhật ký: %s"
                            .formatted(running.address(), running.folder().applicationLog()),
                    "The ledger is starting or unwell at %s. Its log: %s"
                            .formatted(running.address(), running.folder().applicationLog()));
        }
        terminal.plain("");
        terminal.plain("  dữ liệu (data)         " + running.folder());
        terminal.plain("  tiến trình (process)   " + running.holder().pid());
        terminal.plain("  chi tiết (details)     " + running.address() + "/status");
        return healthy ? 0 : 1;
    }
}
