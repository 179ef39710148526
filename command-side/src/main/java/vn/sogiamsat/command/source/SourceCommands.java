package vn.sogiamsat.command.source;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.SourceRegistered;
import vn.sogiamsat.core.event.SourceRevoked;

/** Registers sources and revokes them; each step is an event in the source's stream. */
@Component
class SourceCommands {
    private final SourceTable table;
    private final SourceKeyTable keys;
    private final SourceRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SourceCommands(SourceTable table, SourceKeyTable keys, SourceRecord record, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.record = record;
        this.clock = clock;
    }

    @CommandHandler
    LedgerCommand.SourceKey register(LedgerCommand.RegisterSource command) {
        RegistrationForm.check(command);
        String key = SourceKeys.newKey(random);
        Instant now = clock.instant();
        Source source = new Source(command.name(), command.title(), command.types(), command.units(), true, now, null);
        if (!table.insert(source)) {
            throw new CommandRefused(
                    "source-exists",
                    "Nguồn gửi “" + command.name()
                            + "” đã được đăng ký; hãy đổi khóa nếu đã mất khóa. (The source exists; "
                            + "rotate its key if the key is lost.)");
        }
        keys.insert(command.name(), key, now);
        Receipt receipt = record.record(
                command.name(),
                new SourceRegistered(
                        command.name(), command.title(), command.types(), command.units(), SourceKeys.fingerprint(key)),
                command.by());
        return new LedgerCommand.SourceKey(command.name(), key, receipt);
    }

    @CommandHandler
    Receipt revoke(LedgerCommand.RevokeSource command) {
        record.requireActive(command.name());
        table.revoke(command.name());
        return record.record(
                command.name(), new SourceRevoked(command.name(), Reason.of(command.reason())), command.by());
    }

    @QueryHandler
    List<LedgerQuery.Source> find(LedgerQuery.FindSources query) {
        return table.all().stream()
                .map(source -> new LedgerQuery.Source(
                        source.name(),
                        source.title(),
                        source.types(),
                        source.units(),
                        source.active() ? "active" : "revoked",
                        source.registeredAt(),
                        source.lastSeenAt()))
                .toList();
    }
}
