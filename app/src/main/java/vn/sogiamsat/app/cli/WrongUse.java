package vn.sogiamsat.app.cli;

import picocli.CommandLine;
import vn.sogiamsat.app.terminal.Terminal;

/** Says what is wrong with what was typed, and where help is. */
final class WrongUse implements CommandLine.IParameterExceptionHandler {
    private final Terminal terminal;

    WrongUse(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        terminal.complain(
                "Lệnh chưa đúng. Xem: ./ledger help", "This command cannot be understood. See: ./ledger help");
        terminal.quote(String.valueOf(failure.getMessage()));
        return CommandLine.ExitCode.USAGE;
    }
}
