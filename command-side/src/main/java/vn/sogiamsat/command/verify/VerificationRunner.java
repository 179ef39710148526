package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.Sequencing;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.log.tree.UnreadableTreeException;

/**
 * Does what verifications there are to do, one at a time, in the process that sequences: asked for by anybody, by the
 * clock once a day, or left over from before the start. What was noted is kept every second.
 */
@Component
class VerificationRunner implements Verifications, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationRunner.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final UUID NONE = new UUID(0, 0);
    private static final long LOOK_SECONDS = 1;
    private static final long RETRY_SECONDS = 20;
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final VerificationTable table;
    private final Verification verification;
    private final Sequencing sequencing;
    private final Clock clock;
    private final @Nullable LocalTime dailyAt;
    private final Instant begun;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param dailyAt the time of day in Vietnam, such as {@code 02:30}; empty for never */
    VerificationRunner(
            VerificationTable table,
            Verification verification,
            Sequencing sequencing,
            Clock clock,
            @Value("${ledger.verify.daily-at:02:30}") String dailyAt) {
        this.table = table;
        this.verification = verification;
        this.sequencing = sequencing;
        this.clock = clock;
        this.dailyAt = dailyAt.isBlank() ? null : LocalTime.parse(dailyAt);
        this.begun = clock.instant();
    }

    @Override
    public Run start(String by) {
        State next = Journal.beginning(clock.instant(), by);
        State last = table.read().orElse(null);
        if (last != null && last.endedAt() == null) {
            return last.run();
        }
        if (!table.begin(next, last == null ? NONE : last.id())) {
            return table.read().orElse(next).run();
        }
        wake.release();
        return next.run();
    }

    @Override
    public void cancel() {
        table.read().filter(state -> state.endedAt() == null).ifPresent(state -> table.remove(state.id()));
    }

    @Override
    public Optional<Run> latest() {
        return table.read().map(State::run);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("verification").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread ending = thread;
        if (ending != null) {
            ending.interrupt();
            try {
                ending.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                if (sequencing.isActive()) {
                    turn();
                }
                boolean told = wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                LOG.trace("woken: {}", told);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void turn() throws InterruptedException {
        try {
            Optional<State> state = table.read();
            if (state.isPresent() && state.get().endedAt() == null) {
                work(state.get());
            } else if (isDue(state.map(State::startedAt).orElse(begun))) {
                start(Header.LEDGER);
            }
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("what there is to verify cannot be told now", e);
            }
        }
    }

    private void work(State from) throws InterruptedException {
        Journal journal = Journal.of(from);
        Keeping keeping = new Keeping(journal, from);
        try {
            verification.run(journal, keeping);
            keeping.keep(journal.state(clock.instant(), null));
        } catch (CancelledException e) {
            LOG.info("a verification was cancelled");
        } catch (UnreadableTreeException e) {
            LOG.info("the files are not those any more by which it came so far; it begins anew: {}", e.getMessage());
            table.save(journal.again().state(null, null));
        } catch (IOException | RuntimeException e) {
            if (running) {
                LOG.warn("the verification goes on later", e);
                // Not what was noted since: that is found again.
                table.save(keeping.kept.stoppedBy(e.getMessage() == null ? e.toString() : e.getMessage()));
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            }
        }
    }

    /** Keeps what was noted, every second at least. */
    private final class Keeping implements Verification.Pulse {
        private final Journal journal;
        private State kept;
        private long keptAt = System.nanoTime();

        Keeping(Journal journal, State kept) {
            this.journal = journal;
            this.kept = kept;
        }

        @Override
        public void beat() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - keptAt > KEEP_NANOS) {
                keep();
            }
        }

        @Override
        public void keep() {
            keep(journal.state(null, null));
        }

        private void keep(State state) {
            if (!table.save(state)) {
                throw new CancelledException();
            }
            kept = state;
            keptAt = System.nanoTime();
        }
    }

    private boolean isDue(Instant last) {
        if (dailyAt == null) {
            return false;
        }
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime today = now.with(dailyAt);
        ZonedDateTime due = today.isAfter(now) ? today.minusDays(1) : today;
        return last.isBefore(due.toInstant());
    }

    /** The verification that is being done is not there any more. */
    private static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
