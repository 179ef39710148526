package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens months and closes days by the clock, at the start and as each day begins in Vietnam. What is open or closed
 * already stays as it is, whoever did it: any number of processes may do this, any number of times.
 */
@Component
class CalendarKeeper implements SmartLifecycle {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Logger LOG = LoggerFactory.getLogger(CalendarKeeper.class);
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final long STOP_SECONDS = 10;

    private final MonthOpener months;
    private final DayCloser days;
    private final ComplianceSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("calendar-keeper").daemon().factory());
    private volatile boolean running;

    CalendarKeeper(MonthOpener months, DayCloser days, ComplianceSettings settings, Clock clock) {
        this.months = months;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        turns.execute(this::turn);
    }

    @Override
    public boolean isAutoStartup() {
        return settings.opensMonths() || settings.closesDays();
    }

    private void turn() {
        Duration next;
        try {
            keep();
            next = untilTomorrow();
        } catch (RuntimeException e) {
            LOG.warn("The calendar cannot be kept now; tried again in {}", AGAIN_AFTER_FAILURE, e);
            next = AGAIN_AFTER_FAILURE;
        }
        if (running) {
            turns.schedule(this::turn, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Months first: what a month asks for counts on each of its days, also where it is opened after they are over. */
    void keep() {
        if (settings.opensMonths()) {
            months.openMonths();
        }
        if (settings.closesDays()) {
            days.closeDays();
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
                LOG.warn("A month is still being opened, or a day closed");
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
