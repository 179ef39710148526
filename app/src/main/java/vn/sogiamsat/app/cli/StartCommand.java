package vn.sogiamsat.app.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.supervisor.Supervisor;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Khởi động sổ trên máy này và chạy đến khi Ctrl-C.",
            "Starts the ledger on this machine and runs until Ctrl-C."
        })
final class StartCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ServerOptions servers = new ServerOptions();

    @Option(
            names = "--port",
            defaultValue = "8180",
            description = {
                "Cổng của trang web và giao diện máy (mặc định ${DEFAULT-VALUE}).",
                "Port of the pages and the machine interface (default ${DEFAULT-VALUE})."
            })
    private int port;

    @Option(
            names = "--accept-restore",
            paramLabel = "N",
            description = {
                "Chấp nhận dữ liệu vừa phục hồi kém hơn điểm chốt N mục đã biết; ghi vĩnh viễn vào nhật ký. Chỉ dùng số mà lần khởi động bị từ chối đã nêu.",
                "Accept restored data that falls behind the known checkpoint of N leaves; stays in the log for ever. Only the number that a refused start named."
            })
    private @Nullable Long acceptRestore;

    StartCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Map<String, String> settings = new TreeMap<>(environment);
        if (acceptRestore != null) {
            settings.put("LEDGER_LOG_ACCEPT_RESTORE", acceptRestore.toString());
        }
        return new Supervisor(servers.options(data.folder(), port, settings), terminal).run();
    }
}
