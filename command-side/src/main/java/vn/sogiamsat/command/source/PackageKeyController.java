package vn.sogiamsat.command.source;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.store.Here;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.PackageKeyCommand;
import vn.sogiamsat.core.command.Receipt;

/** The operator registers the keys with which sources sign packages. */
@RestController
@RequestMapping("/api/sources/{name}/package-keys")
@Tag(name = "Sources")
class PackageKeyController {
    private static final String OPERATOR = "operator";

    private final CommandGateway commands;
    private final QueryGateway queries;

    PackageKeyController(@Here CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** @param key the public half, as {@code ./ledger package key} shows it */
    record NewKey(@Nullable String key, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Các khóa ký gói của nguồn gửi (The source's package keys)")
    List<LedgerQuery.PackageKey> list(@PathVariable String name) {
        return queries.query(
                        new LedgerQuery.FindPackageKeys(name),
                        ResponseTypes.multipleInstancesOf(LedgerQuery.PackageKey.class))
                .join();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Đăng ký khóa ký gói (Register a package key)")
    Receipt register(@PathVariable String name, @RequestBody NewKey key) {
        return commands.sendAndWait(new PackageKeyCommand.RegisterPackageKey(
                name,
                Objects.requireNonNullElse(key.key(), ""),
                Objects.requireNonNullElse(key.reason(), ""),
                OPERATOR));
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "Thu hồi khóa ký gói (Revoke a package key)")
    Receipt revoke(@PathVariable String name, @PathVariable String id, @RequestBody Why why) {
        return commands.sendAndWait(new PackageKeyCommand.RevokePackageKey(
                name, id, Objects.requireNonNullElse(why.reason(), ""), OPERATOR));
    }
}
