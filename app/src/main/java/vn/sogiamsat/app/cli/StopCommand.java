package vn.sogiamsat.app.cli;

import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = {"Dừng sổ đang chạy, như Ctrl-C.", "Stops the running ledger, as Ctrl-C does."})
final class StopCommand implements Runnable {
    private static final int PATIENCE_SECONDS = 150;

    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    StopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        DataOption.Running running = data.running();
        long pid = running.holder().pid();
        ProcessHandle supervisor = ProcessHandle.of(pid)
                .filter(ProcessHandle::destroy)
                .orElseThrow(() -> new Refusal(
                        "Không gửi được tín hiệu tới tiến trình %d; có phải nó thuộc người dùng khác?".formatted(pid),
                        "Process %d cannot be signalled; does it belong to another user?".formatted(pid)));
        terminal.step("Đang dừng", "stopping");
        supervisor.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        terminal.step("Đã dừng", "stopped");
    }
}
