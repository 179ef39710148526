package vn.sogiamsat.command.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.PackageKeyCommand.RegisterPackageKey;
import vn.sogiamsat.core.command.PackageKeyCommand.RevokePackageKey;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.IntakeEvent;
import vn.sogiamsat.core.event.SourcePackageKeyRegistered;
import vn.sogiamsat.core.event.SourcePackageKeyRevoked;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.VerifierKey;

/** Registers and revokes the keys with which sources sign packages; each step is an event in the source's stream. */
@Component
class PackageKeyCommands {
    private final SourceRegister register;
    private final PackageKeyTable keys;
    private final FactRecorder recorder;
    private final Clock clock;

    PackageKeyCommands(SourceRegister register, PackageKeyTable keys, FactRecorder recorder, Clock clock) {
        this.register = register;
        this.keys = keys;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt register(RegisterPackageKey command) {
        register.mustBeActive(command.source());
        VerifierKey verifier = verifier(command);
        Instant now = clock.instant();
        PackageKey key = new PackageKey(verifier.name().hex(), verifier.toString(), now, null);
        if (!keys.insert(command.source(), key)) {
            throw new CommandRefused(
                    "package-key-exists",
                    "Khóa %s đã được đăng ký cho nguồn này (có thể đã bị thu hồi); hãy tạo khóa mới. (The key %s was registered for this source before, and may be revoked; make a new one.)"
                            .formatted(key.id(), key.id()));
        }
        return record(
                command.source(),
                new SourcePackageKeyRegistered(
                        command.source(), key.key(), key.fingerprint(), Reason.of(command.reason())),
                command.by());
    }

    private static VerifierKey verifier(RegisterPackageKey command) {
        VerifierKey key;
        try {
            key = VerifierKey.parse(command.key().strip());
        } catch (MalformedException e) {
            throw new CommandRefused(
                    "bad-package-key",
                    "Không phải khóa công khai; hãy chép cả dòng mà ./ledger package key in ra. (This is no public key; copy the whole line that ./ledger package key prints.)");
        }
        if (key.type() != KeyType.NOTE || !key.name().name().equals(command.source())) {
            throw new CommandRefused(
                    "bad-package-key",
                    "Khóa này không phải khóa ký gói của “%s”: tên khóa phải là tên nguồn gửi. (This is no package key of “%s”: the key's name must be the source's.)"
                            .formatted(command.source(), command.source()));
        }
        return key;
    }

    @CommandHandler
    Receipt revoke(RevokePackageKey command) {
        PackageKey key = keys.of(command.source()).stream()
                .filter(each -> each.isActive() && each.id().equals(command.id()))
                .findFirst()
                .orElseThrow(
                        () -> new CommandRefused(
                                "unknown-package-key",
                                "Nguồn này không có khóa ký gói ấy, hoặc khóa đã bị thu hồi. (The source has no such package key, or it is revoked already.)"));
        keys.revoke(command.source(), key.id(), clock.instant());
        return record(
                command.source(),
                new SourcePackageKeyRevoked(command.source(), key.fingerprint(), Reason.of(command.reason())),
                command.by());
    }

    @QueryHandler
    List<LedgerQuery.PackageKey> find(LedgerQuery.FindPackageKeys query) {
        return keys.of(query.source()).stream()
                .map(key -> new LedgerQuery.PackageKey(
                        key.id(), key.key(), key.verifier().fingerprint(), key.registeredAt(), key.revokedAt()))
                .toList();
    }

    private Receipt record(String source, IntakeEvent event, String by) {
        Draft draft = Draft.ofLedger("source/" + UUID.randomUUID(), clock.instant(), "user:" + by, event);
        return recorder.record(StreamId.source(source), List.of(draft)).getFirst();
    }
}
