package vn.sogiamsat.command.source;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.store.Here;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.Receipt;

/** The operator registers sending systems. */
@RestController
@RequestMapping("/api/sources")
@Tag(name = "Sources", description = "Nguồn gửi: đăng ký, đổi khóa, thu hồi (mã vận hành)")
class SourceController {
    private static final String OPERATOR = "operator";

    private final CommandGateway commands;
    private final QueryGateway queries;

    SourceController(@Here CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** @param units codes of the units, each with everything below it; {@code *} for all */
    record Registration(
            @Nullable String name,
            @Nullable String title,
            @Nullable List<String> types,
            @Nullable List<String> units) {}

    record Why(@Nullable String reason) {}

    /** @param overlapDays how long the old keys go on opening, 0 to 90; at once when absent */
    record Rotation(@Nullable String reason, @Nullable Integer overlapDays) {}

    @PostMapping
    @Operation(summary = "Đăng ký nguồn gửi; khóa chỉ hiện một lần (Register a source; its key is shown once)")
    ResponseEntity<LedgerCommand.SourceKey> register(@RequestBody Registration registration) {
        LedgerCommand.SourceKey made = commands.sendAndWait(new LedgerCommand.RegisterSource(
                orEmpty(registration.name()),
                orEmpty(registration.title()),
                registration.types() == null ? List.of() : registration.types(),
                registration.units() == null ? List.of() : registration.units(),
                OPERATOR));
        return ResponseEntity.created(URI.create("/api/sources/" + made.source()))
                .header("Cache-Control", "no-store")
                .body(made);
    }

    @GetMapping
    @Operation(summary = "Các nguồn gửi (All sources)")
    List<LedgerQuery.Source> list() {
        return queries.query(new LedgerQuery.FindSources(), ResponseTypes.multipleInstancesOf(LedgerQuery.Source.class))
                .join();
    }

    @PostMapping("/{name}/rotate")
    @Operation(summary = "Đổi khóa (Rotate the key)")
    ResponseEntity<LedgerCommand.SourceKey> rotate(@PathVariable String name, @RequestBody Rotation rotation) {
        LedgerCommand.SourceKey made = commands.sendAndWait(new LedgerCommand.RotateSourceKey(
                name,
                rotation.overlapDays() == null ? 0 : rotation.overlapDays(),
                orEmpty(rotation.reason()),
                OPERATOR));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(made);
    }

    @PostMapping("/{name}/revoke")
    @Operation(summary = "Thu hồi nguồn gửi (Revoke the source)")
    Receipt revoke(@PathVariable String name, @RequestBody Why why) {
        return commands.sendAndWait(new LedgerCommand.RevokeSource(name, orEmpty(why.reason()), OPERATOR));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
