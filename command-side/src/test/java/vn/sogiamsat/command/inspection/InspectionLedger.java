package vn.sogiamsat.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.testing.Events.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.InspectionCommand.IssueConclusion;
import vn.sogiamsat.core.command.InspectionCommand.NewRemedy;
import vn.sogiamsat.core.command.InspectionCommand.NoteFinding;
import vn.sogiamsat.core.command.InspectionCommand.OpenInspection;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.FindingSeverity;

/** A running write side with a party body, a cell of it that is inspected, and one that is not. */
final class InspectionLedger implements AutoCloseable {
    static final DecidingDocument MANDATE = new DecidingDocument("07-QĐ/UBKT", "UBKT", LocalDate.of(2026, 2, 26));
    static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final RunningCommandSide side = RunningCommandSide.start();
    private final String key = side.register("handbook");

    InspectionLedger() {
        establish("YB-DB", Map.of());
        establish("YB-CB1", Map.of("parent", "YB-DB"));
        establish("YB-CB2", Map.of());
    }

    RunningCommandSide side() {
        return side;
    }

    void establish(String code, Map<String, String> more) {
        Map<String, Object> data =
                new java.util.HashMap<>(Map.of("name", "Chi bộ " + code, "level", "cell", "validFrom", "2020-01-01"));
        data.putAll(more);
        assertThat(side.send(key, event("handbook", fresh(), "unit.established", "unit/" + code, data))
                        .status())
                .isEqualTo(201);
    }

    Receipt send(LedgerCommand command) {
        return side.part(CommandGateway.class).sendAndWait(command);
    }

    void assertRefused(LedgerCommand command, String code) {
        assertThatThrownBy(() -> send(command)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).matches("(?s).+\\. \\(.+\\)");
        });
    }

    /** Opens an inspection of all below the party body, led by {@code lan} with {@code minh}. */
    String open() {
        String code = "KT-" + fresh();
        send(opening(code));
        return code;
    }

    static OpenInspection opening(String code) {
        return new OpenInspection(
                code,
                List.of("YB-DB"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                null,
                List.of(),
                MANDATE,
                "YB-DB",
                List.of("minh"),
                "lan");
    }

    static NoteFinding finding(String inspection, String unit, String text) {
        return new NoteFinding(inspection, unit, text, FindingSeverity.SHORTCOMING, List.of(), List.of(), "minh");
    }

    static IssueConclusion conclusion(String inspection) {
        return new IssueConclusion(
                inspection,
                MANDATE,
                "Còn thiếu sót",
                null,
                List.of(new NewRemedy("YB-CB1", "Bổ sung biên bản", JUNE)),
                "lan");
    }

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

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        side.close();
    }
}
