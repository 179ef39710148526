package vn.sogiamsat.app.dashboards;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.sogiamsat.app.province.Province;
import vn.sogiamsat.app.province.ProvinceSize;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.command.LedgerCommand.AdoptRulebook;
import vn.sogiamsat.core.command.LedgerCommand.OpenPeriod;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.dashboards.search.Span;
import vn.sogiamsat.rules.book.ShippedRulebooks;
import vn.sogiamsat.servers.testing.SharedServers;

/** A ledger with a made-up province, judged and looked through, that the tests of this JVM share. */
final class SampleProvince implements AutoCloseable {
    static final String MONTHS = "from=2025-01&to=2025-12";

    private static final Span YEAR =
            new Span(Instant.parse("2024-12-31T17:00:00Z"), Instant.parse("2025-12-31T16:59:59.999Z"));

    private final RunningLedger ledger = RunningLedger.start();
    private final OurPages pages;

    private SampleProvince() {
        pages = new OurPages(ledger.logIn("lan", List.of("inspector"), List.of("*")));
        send(SharedServers.temporaryFolder("province"));
        CommandGateway commands = ledger.part(CommandGateway.class);
        ShippedRulebooks.names().forEach(name -> commands.sendAndWait(adopt(name)));
        for (int month = 6; month <= 12; month++) {
            commands.sendAndWait(new OpenPeriod(YearMonth.of(2025, month), "ledger"));
        }
        sendWhatIsAmiss(ledger.client().register("handbook"));
        ledger.awaitProjections();
        ledger.part(Verifications.class).start("lan");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> recorded("integrity").contains("verification/")
                        && recorded("operations").contains("views-v1"));
    }

    private void send(Path folder) {
        Province.write(new ProvinceSize(4, 8, 24, YearMonth.of(2025, 6), 7, 1), folder.resolve("province"));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        SampleRun.send(
                Sample.read(folder.resolve("province")),
                ledger.client().address(),
                ledger.operatorToken(),
                folder.resolve("keys.json"),
                false,
                new Terminal(nowhere, nowhere));
    }

    private static AdoptRulebook adopt(String name) {
        return new AdoptRulebook(
                name,
                ShippedRulebooks.text(name),
                LocalDate.of(2011, 1, 19),
                null,
                List.of(),
                new DecidingDocument("1-QĐ/TU", "Tỉnh ủy", LocalDate.of(2025, 1, 1)),
                "quan-tri");
    }

    private static void sendWhatIsAmiss(Sender sender) {
        Map<String, Object> unit = Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01");
        Instant at = Instant.parse("2025-06-01T01:00:00Z");
        sender.send(sender.event("1", "unit.established", "unit/X-1", at, unit)).expect(201);
        sender.send(sender.event("1", "unit.established", "unit/X-1", at.plusSeconds(1), unit))
                .expect(409);
        sender.send(sender.event("2", "unit.established", "unit/X-1", at, Map.of("name", "Chi bộ")))
                .expect(202);
        sender.send(sender.event(
                        "3",
                        "fact.withdrawn",
                        "unit/X-1",
                        at,
                        Map.of(
                                "id",
                                "1",
                                "type",
                                "vn.sogiamsat.unit.established.v1",
                                "withdrawnBy",
                                "Văn thư",
                                "reason",
                                "Nhầm mã.")))
                .expect(201);
    }

    /** What one of the small indices holds by now. */
    String recorded(String index) {
        ledger.elasticsearch().post("/" + ledger.indexPrefix() + "-*/_refresh", "application/json", new byte[0]);
        return ledger.elasticsearch()
                .get("/" + ledger.indexPrefix() + "-" + index + "/_search?size=1000")
                .body();
    }

    RunningLedger ledger() {
        return ledger;
    }

    OurPages pages() {
        return pages;
    }

    /** What a panel shows of the year that was made up, or of the last two days where it is of the ledger itself. */
    Shown shown(String board, String panel) {
        return Shown.of(ledger, board, panel, board.equals("audit") || board.equals("integrity") ? recently() : YEAR);
    }

    /** The last two days: what came in, and how it was doing. */
    private static Span recently() {
        Instant now = Instant.now();
        return new Span(now.minus(2, ChronoUnit.DAYS), now.plus(1, ChronoUnit.HOURS));
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** Gives it to the constructors of tests; it ends with the last of them, before the servers do. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SampleProvince.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(SampleProvince.class, any -> new SampleProvince(), SampleProvince.class);
        }
    }
}
