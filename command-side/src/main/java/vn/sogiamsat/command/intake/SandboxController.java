package vn.sogiamsat.command.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.security.SourcePrincipal;

/** Says what {@code /api/events} would answer, and keeps nothing: for those who build a sending system. */
@RestController
@Tag(name = "Events")
class SandboxController {
    private final Rehearsal rehearsal;

    SandboxController(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @PostMapping("/api/sandbox/events")
    @Operation(
            summary = "Thử một sự kiện hoặc một lô, không lưu gì (Try an event or a batch; nothing is kept)",
            description =
                    "Nhận và xét như /api/events, với khóa của nguồn gửi; trả về điều /api/events sẽ trả lời lúc này cho từng sự kiện. (Takes and judges what /api/events does, by the source's key; answers what that would answer now.)")
    @ApiResponse(responseCode = "200", description = "Mỗi sự kiện một dòng (One item an event)")
    ResponseEntity<List<Rehearsed>> post(HttpServletRequest request, @AuthenticationPrincipal SourcePrincipal sender)
            throws IOException {
        return ResponseEntity.ok(rehearsal.read(
                request,
                sender,
                trial -> trial.events().stream()
                        .map(heard -> Rehearsed.of(heard.id(), heard.foreseen()))
                        .toList()));
    }
}
