package vn.sogiamsat.command.source;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.RotateSourceKey;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.core.event.SourceKeyRevoked;
import vn.sogiamsat.core.event.SourceKeyRotated;

/** The keys of sources: made, shown once, closed; each step is an event in the source's stream. */
@Component
class SourceKeyCommands {
    /** So many may open at one time; whoever has more has lost sight of them. */
    private static final int MOST_OPEN = 10;

    private final SourceKeyTable keys;
    private final SourceRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SourceKeyCommands(SourceKeyTable keys, SourceRecord record, Clock clock) {
        this.keys = keys;
        this.record = record;
        this.clock = clock;
    }

    @CommandHandler
    LedgerCommand.SourceKey rotate(RotateSourceKey command) {
        record.requireActive(command.name());
        String reason = Reason.of(command.reason());
        Instant now = clock.instant();
        if (command.overlapDays() < 0 || command.overlapDays() > RotateSourceKey.MOST_DAYS) {
            throw new CommandRefused(
                    "bad-overlap",
                    "Khóa cũ dùng tiếp được từ 0 đến %1$d ngày. (The old key may stay valid for 0 to %1$d days.)"
                            .formatted(RotateSourceKey.MOST_DAYS));
        }
        if (command.overlapDays() > 0 && open(command.name(), now).size() >= MOST_OPEN) {
            throw new CommandRefused(
                    "too-many-keys",
                    "Nguồn gửi đã có %1$d khóa còn hiệu lực; hãy thu hồi bớt. (The source has %1$d valid keys already; revoke some.)"
                            .formatted(MOST_OPEN));
        }
        Instant until = now.plus(Duration.ofDays(command.overlapDays()));
        keys.closeAll(command.name(), until);
        String key = SourceKeys.newKey(random);
        keys.insert(command.name(), key, now);
        Receipt receipt = record.record(
                command.name(),
                new SourceKeyRotated(
                        command.name(), SourceKeys.fingerprint(key), reason, command.overlapDays() == 0 ? null : until),
                command.by());
        return new LedgerCommand.SourceKey(command.name(), key, receipt);
    }

    @CommandHandler
    Receipt revoke(LedgerCommand.RevokeSourceKey command) {
        record.requireActive(command.name());
        String reason = Reason.of(command.reason());
        Instant now = clock.instant();
        if (open(command.name(), now).stream()
                .noneMatch(key -> key.fingerprint().equals(command.fingerprint()))) {
            throw new CommandRefused(
                    "unknown-source-key",
                    "Nguồn gửi không có khóa nào như vậy còn hiệu lực. (The source has no such key that is still valid.)");
        }
        keys.close(command.name(), HexFormat.of().parseHex(command.fingerprint()), now);
        return record.record(
                command.name(), new SourceKeyRevoked(command.name(), command.fingerprint(), reason), command.by());
    }

    @QueryHandler
    List<SenderQuery.Key> find(SenderQuery.FindKeys query) {
        return keys.of(query.source(), clock.instant());
    }

    private List<SenderQuery.Key> open(String source, Instant now) {
        return keys.of(source, now).stream().filter(SenderQuery.Key::open).toList();
    }
}
