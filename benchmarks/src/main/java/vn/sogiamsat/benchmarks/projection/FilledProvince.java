package vn.sogiamsat.benchmarks.projection;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import vn.sogiamsat.app.province.Province;
import vn.sogiamsat.app.province.ProvinceSize;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** A ledger with the made-up province in it, sent through the front door. */
final class FilledProvince {
    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final int FEWEST = 12;
    private static final int MOST = 27;

    private FilledProvince() {}

    /** Returns when all events have their positions. */
    static void fill(PrivateDatabase database, Path data, int cells, int months)
            throws SQLException, InterruptedException {
        Path folder = data.resolve("province");
        Province.write(new ProvinceSize(cells, FEWEST, MOST, START, months, 1), folder);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (RunningApplication application =
                RunningApplication.start(database, data, Map.of("ledger.roles", "command"), List.of())) {
            boolean isWhole = SampleRun.send(
                    Sample.read(folder),
                    application.uri(""),
                    application.operatorToken(),
                    data.resolve("sample-keys.json"),
                    true,
                    new Terminal(nowhere, System.err));
            if (!isWhole) {
                throw new IllegalStateException("not all of the province was recorded");
            }
            FilledLedger.awaitPositions(database);
        }
    }

    /** Adopts every rulebook that comes along, and opens two years of months. */
    static void decide(CommandGateway commands) throws FaultyRulebookException {
        for (String name : ShippedRulebooks.names()) {
            String text = ShippedRulebooks.text(name);
            Rulebook book = RulebookReader.read(name + ".yaml", text);
            commands.sendAndWait(new LedgerCommand.AdoptRulebook(
                    book.id(),
                    text,
                    book.from(),
                    book.to(),
                    book.replaces().stream().sorted().toList(),
                    new DecidingDocument("01-QĐ/TEST", "Benchmark", LocalDate.of(2024, 1, 1)),
                    Header.LEDGER));
        }
        for (YearMonth month = START; month.isBefore(START.plusYears(2)); month = month.plusMonths(1)) {
            commands.sendAndWait(new LedgerCommand.OpenPeriod(month, Header.LEDGER));
        }
    }
}
