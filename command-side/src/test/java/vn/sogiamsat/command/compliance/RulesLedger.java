package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.testing.Events.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;

/** A running write side to which persons send what they decide. */
final class RulesLedger implements AutoCloseable {
    static final DecidingDocument DECISION = new DecidingDocument("12-QĐ/TU", "Tỉnh ủy", LocalDate.of(2026, 3, 2));
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final RunningCommandSide side = RunningCommandSide.start();
    private final String key = side.register("handbook");

    RunningCommandSide side() {
        return side;
    }

    Receipt send(LedgerCommand command) {
        return side.part(CommandGateway.class).sendAndWait(command);
    }

    /** Sends all of them at the same time. */
    List<Receipt> sendTogether(List<? extends LedgerCommand> commands) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> sent = new ArrayList<>();
            commands.forEach(command -> sent.add(threads.submit(() -> send(command))));
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> each : sent) {
                receipts.add(each.get());
            }
            return receipts;
        }
    }

    void assertRefused(LedgerCommand command, String code) {
        assertThatThrownBy(() -> send(command)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).matches("(?s).+\\. \\(.+\\)");
        });
    }

    Receipt withdraw(Receipt fact) {
        return send(new LedgerCommand.WithdrawFact(fact.stream(), fact.eventId(), "nhầm", "van-thu"));
    }

    /** The stored fact of a receipt. */
    JsonNode fact(String type, Receipt receipt) {
        return side.stored(type).stream()
                .filter(fact -> fact.at("/header/eventId")
                        .asString()
                        .equals(receipt.eventId().toString()))
                .findFirst()
                .orElseThrow();
    }

    long stored(String stream) {
        return Long.parseLong(side.database()
                .query("select count(*)::text from events.event where stream = '" + stream + "'")
                .getFirst());
    }

    void establish(String code) {
        tell("unit.established", code, Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01"));
    }

    void tell(String type, String unit, Map<String, ?> data) {
        assertThat(side.send(key, event("handbook", fresh(), type, "unit/" + unit, data))
                        .status())
                .isEqualTo(201);
    }

    /** A rulebook without a fault, one for each number. */
    static String text(String rulebook, int number) {
        return """
                format: 1
                id: "%s"
                title: {vi: Thử %d, en: Trial %d}
                citation: {number: 1-QĐ, issuer: Người thử, date: 2018-01-01}
                in-force: {from: 2018-01-01}
                rules:
                  - id: D1
                    title: {vi: Thử, en: Trial}
                    demands: {vi: Thử, en: Trial}
                    shortfall: {vi: Thử, en: Trial}
                    citation: {number: 1-QĐ, issuer: Người thử, date: 2018-01-01}
                    confidence: assumed
                    subject: meeting
                    check: {holds: 'meeting.minutes > 1'}
                """.formatted(rulebook, number, number);
    }

    static LedgerCommand.AdoptRulebook adoption(String rulebook, int number) {
        return adoption(rulebook, text(rulebook, number));
    }

    static LedgerCommand.AdoptRulebook adoption(String rulebook, String text) {
        return new LedgerCommand.AdoptRulebook(rulebook, text, APRIL, null, List.of(), DECISION, "quan-tri");
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        side.close();
    }
}
