package vn.sogiamsat.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.testing.Events.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.HoldCommand.DestroyDocument;
import vn.sogiamsat.core.command.HoldCommand.PlaceHold;
import vn.sogiamsat.core.command.HoldCommand.ReleaseHold;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;

/** Documents that a meeting in the scope of a hold refers to are kept. */
class DocumentHoldTest extends VaultHttpTest {
    private static final DecidingDocument DECISION =
            new DecidingDocument("3-QĐ/TU", "Tỉnh ủy", LocalDate.of(2026, 3, 2));

    @Test
    void a_document_of_a_held_meeting_is_destroyed_only_after_the_hold_was_released() {
        byte[] kept = content(100);
        byte[] free = content(100);
        post("handbook", kept);
        post("handbook", free);
        tell(
                "1",
                "unit.established",
                "unit/TL-CB",
                Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01"));
        tell("2", "meeting.document-uploaded", "meeting/TL-CB/2025-03-05/1", uploaded(kept));
        tell("3", "meeting.document-uploaded", "meeting/TL-CB/2024-03-05/1", uploaded(free));
        send(new PlaceHold(
                "GN-TL",
                List.of("TL-CB"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                null,
                "Đang xác minh",
                DECISION,
                "chu-nhiem"));

        assertThatThrownBy(() -> send(destroy(kept)))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("GN-TL");
        assertThat(get("handbook", sha256(kept)).body()).isEqualTo(kept);
        send(destroy(free));
        assertThat(get("handbook", sha256(free)).statusCode()).isEqualTo(410);

        send(new ReleaseHold("GN-TL", "Đã kết luận", DECISION, "chu-nhiem"));
        Receipt receipt = send(destroy(kept));
        assertThat(receipt.stream()).startsWith("integrity-");
        assertThat(get("handbook", sha256(kept)).statusCode()).isEqualTo(410);
        assertThat(ledger.stored("vn.sogiamsat.integrity.document-destroyed")).hasSize(2);
    }

    private static Map<String, Object> uploaded(byte[] content) {
        return Map.of(
                "document", sha256(content),
                "title", "Báo cáo",
                "fileName", "bao-cao.txt",
                "mediaType", "text/plain",
                "size", content.length,
                "kind", "report");
    }

    private static DestroyDocument destroy(byte[] content) {
        return new DestroyDocument(sha256(content), "Nhầm", DECISION, "quan-tri");
    }

    private Receipt send(LedgerCommand command) {
        return ledger.part(CommandGateway.class).sendAndWait(command);
    }

    private void tell(String id, String type, String subject, Map<String, ?> data) {
        assertThat(ledger.send(key("handbook"), event("handbook", id, type, subject, data))
                        .status())
                .isEqualTo(201);
    }
}
