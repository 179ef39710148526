package vn.sogiamsat.command.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.compliance.Form;
import vn.sogiamsat.command.hold.Holds;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.command.vault.DocumentDestruction;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.HoldCommand.DestroyDocument;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DocumentDestroyed;

/** Destroys a document's key and puts that on record, in one transaction, unless a hold keeps it. */
@Component
class DestroyDocumentHandler {
    private final Holds holds;
    private final DocumentDestruction documents;
    private final FactRecorder recorder;
    private final Clock clock;

    DestroyDocumentHandler(Holds holds, DocumentDestruction documents, FactRecorder recorder, Clock clock) {
        this.holds = holds;
        this.documents = documents;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt destroy(DestroyDocument command) {
        Instant now = clock.instant();
        String sha256 = command.sha256();
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw unknown();
        }
        DocumentDestroyed event =
                new DocumentDestroyed(now, sha256, Reason.of(command.reason()), Form.decision(command.decision()));
        holds.refuseIfDocumentKept(sha256);
        if (!documents.destroy(sha256)) {
            throw unknown();
        }
        Draft draft = Draft.ofLedger("document-destroyed/" + sha256, now, "user:" + command.by(), event);
        return recorder.record(event.stream(), List.of(draft)).getFirst();
    }

    private static CommandRefused unknown() {
        return new CommandRefused(
                "unknown-document",
                "Kho không giữ tài liệu này: chưa từng được gửi, hoặc đã bị hủy. (The vault keeps no such document: never"
                        + " sent, or already destroyed.)");
    }
}
