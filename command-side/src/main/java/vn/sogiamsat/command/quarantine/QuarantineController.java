package vn.sogiamsat.command.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.security.Caller;
import vn.sogiamsat.command.security.OperatorPrincipal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.store.Here;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.Receipt;

/** Senders see what of theirs is quarantined; the operator sees all and decides. */
@RestController
@RequestMapping("/api/quarantine")
@Tag(name = "Quarantine", description = "Cách ly: bản gửi không đúng lược đồ chờ người xem xét")
class QuarantineController {
    private static final String OPERATOR = "operator";
    private static final int MOST = 200;

    private final QuarantineQueries queries;
    private final CommandGateway commands;

    QuarantineController(QuarantineQueries queries, @Here CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /** @param corrected the whole CloudEvent in structured JSON; null to try it as it came */
    record Release(@Nullable String corrected, @Nullable String reason) {}

    record Rejection(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Bản gửi bị cách ly, mới nhất trước (Quarantined submissions, newest first)")
    LedgerQuery.QuarantinePage list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Caller caller) {
        return queries.find(new LedgerQuery.FindQuarantined(
                state,
                switch (caller) {
                    case OperatorPrincipal operator -> null;
                    case SourcePrincipal source -> List.of(source.name());
                },
                null,
                Math.max(0, offset),
                Math.clamp(limit, 1, MOST)));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Một bản gửi bị cách ly, cả nội dung (One submission, with its content)")
    LedgerQuery.Quarantined read(@PathVariable UUID reference, @AuthenticationPrincipal Caller caller) {
        return Optional.ofNullable(queries.read(new LedgerQuery.ReadQuarantined(reference)))
                .filter(found ->
                        caller instanceof OperatorPrincipal || found.source().equals(caller.getName()))
                .orElseThrow(
                        () -> new CommandRefused(
                                "unknown-quarantine-reference",
                                "Không có bản gửi bị cách ly nào mang mã này. (There is no quarantined submission of this reference.)"));
    }

    @PostMapping("/{reference}/release")
    @Operation(summary = "Cho qua, như đã gửi hoặc đã sửa (Release, as sent or corrected)")
    Receipt release(@PathVariable UUID reference, @RequestBody Release release) {
        return commands.sendAndWait(new LedgerCommand.ReleaseSubmission(
                reference, release.corrected(), orEmpty(release.reason()), OPERATOR));
    }

    @PostMapping("/{reference}/reject")
    @Operation(summary = "Bác; nội dung bị hủy (Reject; the content is destroyed)")
    Receipt reject(@PathVariable UUID reference, @RequestBody Rejection rejection) {
        return commands.sendAndWait(
                new LedgerCommand.RejectSubmission(reference, orEmpty(rejection.reason()), OPERATOR));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
