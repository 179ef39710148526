package vn.sogiamsat.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.sogiamsat.app.supervisor.Supervisor;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Nâng cấp lược đồ cơ sở dữ liệu rồi dừng; ./ledger start cũng tự làm việc này.",
            "Brings the database's schema up to date and stops; ./ledger start does so, too."
        })
final class MigrateCommand implements Runnable {
    private static final int NO_PORT_IS_USED = 1;

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ServerOptions servers = new ServerOptions();

    MigrateCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public void run() {
        new Supervisor(servers.options(data.folder(), NO_PORT_IS_USED, environment), terminal).migrate();
    }
}
