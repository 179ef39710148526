package vn.sogiamsat.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.sogiamsat.app.LedgerApplication;
import vn.sogiamsat.app.supervisor.Application;
import vn.sogiamsat.app.terminal.Terminal;

/** The program's entrance. */
@Command(
        name = "./ledger",
        description = {
            "Sổ Giám Sát: sổ cái sự kiện bất biến của sinh hoạt chi bộ.",
            "An immutable ledger of what happened at party-cell meetings."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class LedgerCommand {
    private LedgerCommand() {}

    /** Does what the arguments say and ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(Application.ARGUMENT)) {
            runApplication();
        } else {
            // The commands speak for themselves; what libraries log is of interest only when something is wrong.
            System.setProperty("logback.configurationFile", "logback-cli.xml");
            Terminal terminal = new Terminal(utf8(System.out), utf8(System.err));
            System.exit(commandLine(terminal, System.getenv()).execute(arguments));
        }
    }

    static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new StartCommand(terminal, environment))
                .addSubcommand(new SampleCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new HealthCommand(terminal, environment))
                .addSubcommand(new StopCommand(terminal))
                .addSubcommand(new RebuildCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new UserCommand(terminal, environment))
                .addSubcommand(new KeysCommand(terminal))
                .addSubcommand(new PackageCommand(terminal, Clock.systemUTC()))
                .addSubcommand(new WitnessCommand(terminal))
                .addSubcommand(new DashboardsCommand(terminal, environment))
                .addSubcommand(new ElasticsearchCommand(terminal, environment))
                .addSubcommand(new MigrateCommand(terminal, environment))
                .addSubcommand(new CommandLine.HelpCommand())
                .setExecutionExceptionHandler(new Failures(terminal, environment))
                .setParameterExceptionHandler(new WrongUse(terminal));
    }

    /** The last line of a failed start is the sentence that says why. */
    private static void runApplication() {
        try {
            LedgerApplication.run();
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            utf8(System.err).println(root.getMessage());
            System.exit(1);
        }
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
