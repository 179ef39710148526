package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.YearMonth;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.Here;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.command.LedgerCommand;

/** Opens the months that have begun. */
@Component
class MonthOpener {
    private final CommandGateway commands;
    private final Clock clock;
    private final ComplianceSettings settings;

    MonthOpener(@Here CommandGateway commands, Clock clock, ComplianceSettings settings) {
        this.commands = commands;
        this.clock = clock;
        this.settings = settings;
    }

    /** Opens every month from the first one needed up to the current one; none where the first is still to come. */
    void openMonths() {
        YearMonth current = YearMonth.from(clock.instant().atZone(CalendarKeeper.ZONE));
        YearMonth first = settings.firstMonth() == null ? current : settings.firstMonth();
        for (YearMonth month = first; !month.isAfter(current); month = month.plusMonths(1)) {
            commands.sendAndWait(new LedgerCommand.OpenPeriod(month, Header.LEDGER));
        }
    }
}
