package vn.sogiamsat.command.source;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.IntakeEvent;
import vn.sogiamsat.core.event.SourceKeyRotated;
import vn.sogiamsat.core.event.SourceRegistered;
import vn.sogiamsat.core.event.SourceRevoked;

/** Registers sources, rotates their keys and revokes them; each step is an event in the source's stream. */
@Component
class SourceCommands {
    private final SourceTable table;
    private final Sources sources;
    private final FactRecorder recorder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SourceCommands(SourceTable table, Sources sources, FactRecorder recorder, Clock clock) {
        this.table = table;
        this.sources = sources;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    LedgerCommand.SourceKey register(LedgerCommand.RegisterSource command) {
        RegistrationForm.check(command);
        String key = SourceKeys.newKey(random);
        Instant now = clock.instant();
        Source source = new Source(command.name(), command.title(), command.types(), command.units(), true, now, null);
        if (!table.insert(source, SourceKeys.hash(key))) {
            throw new CommandRefused(
                    "source-exists",
                    "Nguồn gửi “" + command.name()
                            + "” đã được đăng ký; hãy đổi khóa nếu đã mất khóa. (The source exists; "
                            + "rotate its key if the key is lost.)");
        }
        Receipt receipt = record(
                command.name(),
                new SourceRegistered(
                        command.name(), command.title(), command.types(), command.units(), SourceKeys.fingerprint(key)),
                command.by());
        return new LedgerCommand.SourceKey(command.name(), key, receipt);
    }

    @CommandHandler
    LedgerCommand.SourceKey rotate(LedgerCommand.RotateSourceKey command) {
        requireActive(command.name());
        String key = SourceKeys.newKey(random);
        table.setKey(command.name(), SourceKeys.hash(key));
        Receipt receipt = record(
                command.name(),
                new SourceKeyRotated(command.name(), SourceKeys.fingerprint(key), Reason.of(command.reason())),
                command.by());
        return new LedgerCommand.SourceKey(command.name(), key, receipt);
    }

    @CommandHandler
    Receipt revoke(LedgerCommand.RevokeSource command) {
        requireActive(command.name());
        table.revoke(command.name());
        return record(command.name(), new SourceRevoked(command.name(), Reason.of(command.reason())), command.by());
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

    private void requireActive(String name) {
        Source source = table.byName(name).orElseThrow(() -> SourceRegister.unknown(name));
        if (!source.active()) {
            throw new CommandRefused(
                    "source-revoked",
                    "Nguồn gửi “" + name
                            + "” đã bị thu hồi; hãy đăng ký nguồn mới dưới tên khác. (The source is revoked;"
                            + " register a new one under another name.)");
        }
    }

    private Receipt record(String name, IntakeEvent event, String by) {
        CurrentUnitOfWork.get().afterCommit(done -> sources.forget());
        Draft draft = Draft.ofLedger("source/" + UUID.randomUUID(), clock.instant(), "user:" + by, event);
        return recorder.record(StreamId.source(name), List.of(draft)).getFirst();
    }
}
