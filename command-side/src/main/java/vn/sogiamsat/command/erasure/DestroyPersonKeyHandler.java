package vn.sogiamsat.command.erasure;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.hold.Holds;
import vn.sogiamsat.command.personal.PersonKeyDestruction;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.PersonKeyDestroyed;

/** Destroys a person's key and puts that on record, in one transaction, unless a hold keeps it. */
@Component
class DestroyPersonKeyHandler {
    private final Holds holds;
    private final PersonKeyDestruction keys;
    private final FactRecorder recorder;
    private final Clock clock;

    DestroyPersonKeyHandler(Holds holds, PersonKeyDestruction keys, FactRecorder recorder, Clock clock) {
        this.holds = holds;
        this.keys = keys;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt destroy(LedgerCommand.DestroyPersonKey command) {
        String reason = Reason.of(command.reason());
        holds.refuseIfKept(command.person());
        if (!keys.destroy(command.person())) {
            throw new CommandRefused(
                    "unknown-person-key",
                    "Người này không có khóa nào đang dùng: chưa từng được ghi, hoặc khóa đã bị hủy. (This person has no key in use:"
                            + " never on record, or already destroyed.)");
        }
        Draft draft = Draft.ofLedger(
                "key-destroyed/" + command.person(),
                clock.instant(),
                "user:" + command.by(),
                new PersonKeyDestroyed(command.person(), reason, command.decision()));
        return recorder.record(command.person().stream(), List.of(draft)).getFirst();
    }
}
