package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.StreamLock;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.PeriodOpened;

/** Opens months, each once, however many nodes come upon its first day together. */
@Component
class OpenPeriodHandler {
    private final StreamLock lock;
    private final Claims claims;
    private final FactRecorder recorder;
    private final Clock clock;

    OpenPeriodHandler(StreamLock lock, Claims claims, FactRecorder recorder, Clock clock) {
        this.lock = lock;
        this.claims = claims;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt open(LedgerCommand.OpenPeriod command) {
        YearMonth month = Form.month(command.month());
        PeriodOpened event = PeriodOpened.of(month);
        String by = command.by().equals(Header.LEDGER) ? Header.LEDGER : "user:" + command.by();
        Draft draft = Draft.ofLedger(PeriodOpened.sourceId(month), clock.instant(), by, event);
        lock.hold(event.stream());
        return claims.find(draft.key())
                .map(Claim::receipt)
                .orElseGet(() -> recorder.record(event.stream(), List.of(draft)).getFirst());
    }
}
