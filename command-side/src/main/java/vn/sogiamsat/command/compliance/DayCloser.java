package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.Here;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.command.LedgerCommand;

/**
 * Closes the days that are over: first the one on which a month was opened or a rulebook adopted for the first time,
 * because before it nothing was known that could be counted, then every day after it.
 */
@Component
class DayCloser {
    private final CommandGateway commands;
    private final CalendarReader calendar;
    private final Clock clock;

    DayCloser(@Here CommandGateway commands, CalendarReader calendar, Clock clock) {
        this.commands = commands;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Closes every day up to yesterday that is not closed yet, the earliest first, unless interrupted. */
    void closeDays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CalendarKeeper.ZONE);
        Optional<LocalDate> first =
                calendar.lastClosed().map(day -> day.plusDays(1)).or(calendar::begin);
        if (first.isEmpty()) {
            return;
        }
        for (LocalDate day = first.get();
                day.isBefore(today) && !Thread.currentThread().isInterrupted();
                day = day.plusDays(1)) {
            commands.sendAndWait(new LedgerCommand.CloseDay(day, Header.LEDGER));
        }
    }
}
