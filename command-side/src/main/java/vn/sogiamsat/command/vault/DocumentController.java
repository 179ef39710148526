package vn.sogiamsat.command.vault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.source.SubmissionLog;
import vn.sogiamsat.core.event.RefusalReason;

/** Documents over HTTP: a source sends them, and reads its own back. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {
    private static final String NOT_READ = "-";

    private final UploadGate gate;
    private final DocumentIntake intake;
    private final DocumentDownload download;
    private final SubmissionLog submissions;

    DocumentController(UploadGate gate, DocumentIntake intake, DocumentDownload download, SubmissionLog submissions) {
        this.gate = gate;
        this.intake = intake;
        this.download = download;
        this.submissions = submissions;
    }

    @PostMapping
    @Operation(
            summary = "Gửi một tài liệu (send a document)",
            description = "Thân yêu cầu là nội dung tệp. (The request's body is the file's content.)",
            parameters = {
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = DocumentRequest.CLASSIFICATION,
                        required = true,
                        schema = @Schema(allowableValues = {"thuong", "noi-bo"})),
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = DocumentRequest.CONTENT_DIGEST,
                        description = "RFC 9530",
                        example = "sha-256=:…:"),
                @Parameter(in = ParameterIn.HEADER, name = "Content-Disposition", description = "RFC 6266: filename")
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<KeptDocument> keep(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request)
            throws IOException {
        String source = source(caller);
        DocumentRequest headers = new DocumentRequest(request);
        if (headers.isStateSecret()) {
            submissions.refused(
                    source, headers.declaredDigest().orElse("document"), NOT_READ, RefusalReason.STATE_SECRET);
            throw DocumentProblems.stateSecret().asException();
        }
        Upload upload = headers.judge(source, intake.limit());
        KeptDocument kept = gate.pass(() -> intake.keep(upload, request.getInputStream()));
        return kept.known()
                ? ResponseEntity.ok(kept)
                : ResponseEntity.created(URI.create("/api/documents/" + kept.sha256()))
                        .body(kept);
    }

    @GetMapping("/{sha256}")
    @Operation(summary = "Đọc lại tài liệu đã gửi (read back a document this source sent)")
    void read(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable("sha256") String sha256,
            HttpServletResponse response)
            throws IOException {
        download.send(sha256, source(caller), response);
    }

    private static String source(@Nullable Caller caller) {
        if (caller instanceof SourcePrincipal source) {
            return source.name();
        }
        throw DocumentProblems.notASource().asException();
    }
}
