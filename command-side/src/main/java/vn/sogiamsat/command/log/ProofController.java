package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.OperatorPrincipal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.port.LogProofs;

/** Turns a receipt into a proof that anybody can check without this ledger. */
@RestController
@Tag(name = "Receipts", description = "Biên nhận: điều đã gửi có được ghi không, hỏi lúc nào cũng được")
class ProofController {
    private final LogProofs proofs;
    private final EventArchive archive;
    private final FactCodec codec;

    ProofController(LogProofs proofs, EventArchive archive, FactCodec codec) {
        this.proofs = proofs;
        this.archive = archive;
        this.codec = codec;
    }

    @GetMapping("/api/receipts/{eventId}/proof")
    @Operation(summary = "Bằng chứng .tlog-proof của một sự kiện (The .tlog-proof of one event)")
    ResponseEntity<byte[]> proof(@PathVariable UUID eventId, @AuthenticationPrincipal Caller caller) {
        boolean mayAsk = switch (caller) {
            case OperatorPrincipal operator -> true;
            case SourcePrincipal source -> isOf(eventId, source.name());
        };
        if (!mayAsk) {
            throw unknown();
        }
        return switch (proofs.prove(eventId)) {
            case LogProofs.Answer.Unknown unknown -> throw unknown();
            case LogProofs.Answer.NotYet notYet -> throw notYet();
            case LogProofs.Answer.Proven proven ->
                ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(eventId + ".tlog-proof")
                                        .build()
                                        .toString())
                        .body(proven.proof());
        };
    }

    private boolean isOf(UUID eventId, String source) {
        return archive.find(eventId)
                .map(event ->
                        codec.fromBytes(event.type(), event.payload()).header().source())
                .filter(source::equals)
                .isPresent();
    }

    private static RuntimeException unknown() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-receipt",
                        "Không có biên nhận",
                        "Chưa có sự kiện nào của nguồn này được ghi dưới mã này.",
                        "No event of this source is on record under this id.")
                .asException();
    }

    private static RuntimeException notYet() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "not-in-the-log-yet",
                        "Chưa có điểm chốt cho sự kiện này",
                        "Sự kiện đã được ghi; điểm chốt có nó thường ký sau một giây. Hãy hỏi lại; nếu vẫn vậy, xem trang tình"
                                + " trạng.",
                        "The event is on record; the checkpoint that covers it is usually signed within a second. Ask again; if"
                                + " it stays so, see the status page.")
                .asException();
    }
}
