package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.command.LedgerCommand;

/**
 * Opens months by the clock, at the start and as each day begins in Vietnam. A month that is open already stays as it
 * is, whoever opened it: any number of processes may do this, any number of times.
 */
@Component
class MonthOpener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MonthOpener.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final long STOP_SECONDS = 10;

    private final CommandGateway commands;
    private final Clock clock;
    private final ComplianceSettings settings;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("month-opener").daemon().factory());
    private volatile boolean running;

    MonthOpener(CommandGateway commands, Clock clock, ComplianceSettings settings) {
        this.commands = commands;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        turns.execute(this::turn);
    }

    @Override
    public boolean isAutoStartup() {
        return settings.opensMonths();
    }

    private void turn() {
        Duration next;
        try {
            openMonths();
            next = untilTomorrow();
        } catch (RuntimeException e) {
            LOG.warn("Months cannot be opened now; tried again in {}", AGAIN_AFTER_FAILURE, e);
            next = AGAIN_AFTER_FAILURE;
        }
        if (running) {
            turns.schedule(this::turn, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Opens every month from the first one needed up to the current one; none where the first is still to come. */
    void openMonths() {
        YearMonth current = YearMonth.from(clock.instant().atZone(ZONE));
        YearMonth first = settings.firstMonth() == null ? current : settings.firstMonth();
        for (YearMonth month = first; !month.isAfter(current); month = month.plusMonths(1)) {
            commands.sendAndWait(new LedgerCommand.OpenPeriod(month, Header.LEDGER));
        }
    }

    private Duration untilTomorrow() {
        Instant now = clock.instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZONE).plusDays(1);
        return Duration.between(now, tomorrow.atStartOfDay(ZONE).toInstant()).plusMillis(1);
    }

    @Override
    public void stop() {
        running = false;
        turns.shutdownNow();
        try {
            if (!turns.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A month is still being opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
