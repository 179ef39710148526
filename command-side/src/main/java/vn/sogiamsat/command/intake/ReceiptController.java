package vn.sogiamsat.command.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.OperatorPrincipal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.command.Receipt;

/** Answers for ever whether something sent is on record. */
@RestController
@Tag(name = "Receipts", description = "Biên nhận: điều đã gửi có được ghi không, hỏi lúc nào cũng được")
class ReceiptController {
    private final Claims claims;

    ReceiptController(Claims claims) {
        this.claims = claims;
    }

    @GetMapping("/api/receipts")
    @Operation(summary = "Biên nhận của một sự kiện (The receipt of one event)")
    Receipt find(@RequestParam String source, @RequestParam String id, @AuthenticationPrincipal Caller caller) {
        boolean mayAsk = switch (caller) {
            case OperatorPrincipal operator -> true;
            case SourcePrincipal own -> own.name().equals(source);
        };
        return claims.find(new ClaimKey(source, id))
                .filter(claim -> mayAsk)
                .orElseThrow(() -> unknown().asException())
                .receipt();
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-receipt",
                "Không có biên nhận",
                "Chưa có sự kiện nào của nguồn này được ghi dưới mã này. Có thể bản gửi đang bị cách ly: xem /api/quarantine.",
                "No event of this source is on record under this id. It may be quarantined: see /api/quarantine.");
    }
}
