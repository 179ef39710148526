package vn.sogiamsat.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import vn.sogiamsat.app.terminal.Terminal;

/**
 * A command as typed, and what came of it.
 *
 * @param text all that was said
 */
record Typed(int exitCode, String text) {

    static Typed ledger(String... arguments) {
        return ledger(Map.of(), arguments);
    }

    static Typed ledger(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        CommandLine command = LedgerCommand.commandLine(new Terminal(stream, stream), environment);
        command.setOut(new PrintWriter(stream, true));
        command.setErr(new PrintWriter(stream, true));
        int exitCode = command.execute(arguments);
        return new Typed(exitCode, said.toString(StandardCharsets.UTF_8));
    }
}
