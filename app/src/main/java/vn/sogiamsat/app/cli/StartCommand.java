package vn.sogiamsat.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
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

    StartCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return new Supervisor(servers.options(data.folder(), port, environment), terminal).run();
    }
}
