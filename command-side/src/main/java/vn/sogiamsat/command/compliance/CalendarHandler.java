package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.PeriodOpened;

/** Opens months and closes days, each once, however many nodes come upon it together. */
@Component
class CalendarHandler {
    private final StreamLock lock;
    private final Claims claims;
    private final FactRecorder recorder;
    private final Clock clock;

    CalendarHandler(StreamLock lock, Claims claims, FactRecorder recorder, Clock clock) {
        this.lock = lock;
        this.claims = claims;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt open(LedgerCommand.OpenPeriod command) {
        YearMonth month = Form.month(command.month());
        PeriodOpened event = PeriodOpened.of(month);
        return once(PeriodOpened.sourceId(month), command.by(), event);
    }

    @CommandHandler
    Receipt close(LedgerCommand.CloseDay command) {
        LocalDate day = Form.day(command.day());
        if (!day.isBefore(LocalDate.ofInstant(clock.instant(), CalendarKeeper.ZONE))) {
            throw new CommandRefused(
                    "day-not-over",
                    "Ngày " + day
                            + " chưa hết theo giờ Việt Nam, nên chưa khép được. Hãy đợi qua nửa đêm. (The day is not"
                            + " over in Vietnam, so it cannot be closed. Wait until midnight has passed.)");
        }
        return once(DayClosed.sourceId(day), command.by(), new DayClosed(day));
    }

    private Receipt once(String id, String login, Event event) {
        String by = login.equals(Header.LEDGER) ? Header.LEDGER : "user:" + login;
        Draft draft = Draft.ofLedger(id, clock.instant(), by, event);
        lock.hold(event.stream());
        return claims.find(draft.key())
                .map(Claim::receipt)
                .orElseGet(() -> recorder.record(event.stream(), List.of(draft)).getFirst());
    }
}
