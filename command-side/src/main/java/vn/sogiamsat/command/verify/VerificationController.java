package vn.sogiamsat.command.verify;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.core.port.Verifications.Run;

/** The operator has the whole ledger verified. */
@RestController
@RequestMapping("/api/verifications")
@Tag(name = "Verifications", description = "Đối chiếu toàn sổ (mã vận hành)")
class VerificationController {
    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    @GetMapping("/latest")
    @Operation(summary = "Lần đối chiếu đang chạy, hoặc lần cuối (The verification that runs, or the last one)")
    ResponseEntity<Run> latest() {
        return ResponseEntity.of(verifications.latest());
    }

    @PostMapping
    @Operation(summary = "Bắt đầu, hoặc theo lần đang chạy (Begin, or join the one that runs)")
    ResponseEntity<Run> start() {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(verifications.start("operator"));
    }

    @DeleteMapping("/running")
    @Operation(summary = "Dừng lần đang chạy (End the one that runs)")
    ResponseEntity<Void> cancel() {
        verifications.cancel();
        return ResponseEntity.noContent().build();
    }
}
