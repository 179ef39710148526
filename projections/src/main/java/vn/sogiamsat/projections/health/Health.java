package vn.sogiamsat.projections.health;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.ProjectionState.Progress;
import vn.sogiamsat.core.port.ProjectionState.Stop;

/** What is known of one processor at this moment. Thread-safe. */
public final class Health {
    private final String name;
    private final Clock clock;

    private long position;
    private boolean running;
    private @Nullable Stop stop;
    private @Nullable Stop waiting;
    private @Nullable Stop conflict;

    /** @param name the processor's name */
    public Health(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** It is at work, or about to be; what stopped it before is forgotten. */
    public synchronized void started() {
        running = true;
        stop = null;
        conflict = null;
    }

    /** It was told to stop; no problem. */
    public synchronized void ended() {
        running = false;
        waiting = null;
    }

    /** Its documents are written up to a position. */
    public synchronized void advanced(long events) {
        position = events;
        waiting = null;
    }

    /** Documents are written up to a position, by this life of the processor or an earlier one. */
    public synchronized void seen(long events) {
        position = Math.max(position, events);
    }

    /** It reads the ledger from its beginning again. */
    public synchronized void restarted() {
        position = 0;
    }

    /** It waits for something that will come back by itself. */
    public synchronized void waiting(String reason) {
        waiting = new Stop(since(waiting), false, null, null, null, reason);
    }

    /** What it waited for is back. */
    public synchronized void noLongerWaiting() {
        waiting = null;
    }

    /** Something in the view contradicts the ledger. It goes on, and this stays until it is started again. */
    public synchronized void conflict(String view, UUID eventId, String document, String reason) {
        conflict = new Stop(since(conflict), false, view, eventId, document, reason);
    }

    /** A view refused a document; the processor stopped and will not go on by itself. */
    public synchronized void stopped(String view, UUID eventId, String document, String reason) {
        stop(new Stop(clock.instant(), true, view, eventId, document, reason));
    }

    /** Something that is no document's fault stopped it; it will not go on by itself. */
    public synchronized void stopped(String reason) {
        stop(new Stop(clock.instant(), true, null, null, null, reason));
    }

    private void stop(Stop why) {
        running = false;
        waiting = null;
        stop = why;
    }

    public synchronized Progress progress() {
        Stop worst = stop != null ? stop : waiting != null ? waiting : conflict;
        return new Progress(name, position, running, worst);
    }

    private Instant since(@Nullable Stop before) {
        return before == null ? clock.instant() : before.since();
    }
}
